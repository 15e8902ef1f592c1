package org.leadgraph.seed.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.leadgraph.load.Source;
import org.leadgraph.seed.Rows;

/**
 * Who shares with whom: each pair of agencies draws its own state, near ones more often, and the busiest of one region always.
 * <p>
 * Source: Collective Data Sharing FAQ (agency to agency, reciprocal, any state); the probabilities are assumptions.
 */
final class Agreements {
    private static final LocalDate FIRST_AGREEMENT = LocalDate.of(2020, 1, 1);
    private static final int DAYS_OF_AGREEMENTS = 5 * 365;
    private static final double MILES_OF_A_METRO = 12;

    enum State {
        ACTIVE, PENDING_FROM_FIRST, PENDING_FROM_SECOND, NONE
    }

    private final long seed;
    private final Agencies agencies;

    Agreements(long seed, Agencies agencies) {
        this.seed = seed;
        this.agencies = agencies;
    }

    /** One row per half; a pending agreement has one half. */
    void write(Rows rows) {
        for (var first : agencies.all()) {
            for (var second : agencies.all().subList(first.index() + 1, agencies.all().size())) {
                var state = between(first, second);
                if (state != State.NONE) {
                    write(first, second, state, rows);
                }
            }
        }
    }

    State between(Agency first, Agency second) {
        if (second.index() < Cast.values().length) {
            return Cast.between(Cast.values()[first.index()], Cast.values()[second.index()]);
        }
        if (!first.participant() || !second.participant()) {
            return State.NONE;
        }
        var draw = Draw.of(seed, "agreement", first.index(), second.index());
        if (!draw.chance(probability(first, second))) {
            return State.NONE;
        }
        var state = draw.unit();
        if (state < 0.86 || first.region() == second.region() && large(first) && large(second)) {
            return State.ACTIVE;
        }
        // The rest opted out of the pair, or left the programme and came back with an empty list.
        return state < 0.90 ? State.PENDING_FROM_FIRST : state < 0.94 ? State.PENDING_FROM_SECOND : State.NONE;
    }

    private static double probability(Agency first, Agency second) {
        if (first.region() == second.region()) {
            return large(first) && large(second) ? 1 : first.milesTo(second) < MILES_OF_A_METRO ? 0.60 : 0.30;
        }
        return first.state().equals(second.state()) ? 0.06 : first.rank() == 1 && second.rank() == 1 ? 0.30 : 0.0015;
    }

    private static boolean large(Agency agency) {
        return agency.rank() > 0 && agency.rank() <= 5;
    }

    private void write(Agency first, Agency second, State state, Rows rows) {
        var day = Draw.of(seed, "agreement since", first.index(), second.index()).below(DAYS_OF_AGREEMENTS);
        Instant since = FIRST_AGREEMENT.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        var agreementId = Words.text("CDS-%04d-%04d", first.index(), second.index());
        if (state != State.PENDING_FROM_SECOND) {
            rows.add(first.id(), second.id(), since, agreementId);
        }
        if (state != State.PENDING_FROM_FIRST) {
            rows.add(second.id(), first.id(), since, agreementId);
        }
    }
}
