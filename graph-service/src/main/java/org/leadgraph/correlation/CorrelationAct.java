package org.leadgraph.correlation;

import static org.leadgraph.act.Role.ANALYST;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Initiator.Program.Kind;
import org.leadgraph.act.Terms;

/** Acts of correlation. */
enum CorrelationAct implements Act {
    CORRELATE(ofPrograms("link records that a rule takes for the same, and end links that it no longer does", "H-03")
            .by(Kind.CORRELATION_RULE)),
    SAME_DECIDE(may("decide whether two records are about the same; in force when the owner of the other record decides so too", "H-03",
            ANALYST)
            .through("decideSame")),
    SAME_UNDECIDE(may("take the agency's decision about two records back", "H-03", ANALYST).through("undecideSame")),
    SAME_DECISIONS_LOOK(may("see what the agency has decided about pairs of records, and what others ask it to decide", "H-03", ANALYST)
            .through("sameDecisions", "sameDecisionsToAnswer"));

    private final Terms terms;

    CorrelationAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
