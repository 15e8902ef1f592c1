package org.leadgraph.console;

import static org.leadgraph.act.Reach.RECORDS_SEEN;
import static org.leadgraph.act.Role.ANALYST;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** What may be asked in Cypher. */
enum ConsoleAct implements Act {
    CYPHER_ASK(may("ask questions in Cypher", "H-06", ANALYST).about(RECORDS_SEEN).through("cypher")),
    LIBRARY_RUN(may("run a query of the library", "H-06").about(RECORDS_SEEN).through("runLibraryQuery"));

    private final Terms terms;

    ConsoleAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
