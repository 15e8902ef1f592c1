package org.leadgraph.metrics;

import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Figures that are not of a caller's view. */
enum MetricsAct implements Act {
    CONTRIBUTION_RANKING_LOOK(
            may("see which agencies bring the most exhibits into NIBIN", "B-07", NESS_TEAM).through("contributionRanking"));

    private final Terms terms;

    MetricsAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
