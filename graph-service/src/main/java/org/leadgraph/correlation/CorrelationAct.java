package org.leadgraph.correlation;

import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Initiator.Program.Kind;
import org.leadgraph.act.Terms;

/** Acts of correlation. */
enum CorrelationAct implements Act {
    CORRELATE(ofPrograms("link records that a rule takes for the same, and end links that it no longer does", "H-03")
            .by(Kind.CORRELATION_RULE));

    private final Terms terms;

    CorrelationAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
