package org.leadgraph.metrics;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.PageRequest;
import org.springframework.stereotype.Service;

/**
 * Which agencies bring the most to NIBIN, so that the NESS team knows whose records management system to connect next (B-07). The one figure of the service that counts records which
 * the asker may not see, so it says as little as serves the purpose: how many, in full tens, of full months, of classes that their owner shares.
 */
@Service
class Contributions {
    private static final int MOST = 100;
    private static final int MONTHS = 12;

    /**
     * An agency in the ranking.
     *
     * @param exhibits
     *            rounded down to tens
     */
    record Contribution(int rank, String agencyId, int exhibits) {}

    private static final KeptList<Contribution> RANKING = KeptList.byNumber("metrics/contribution-ranking",
            row -> new Contribution((int) -row.number("place"), row.text("agencyId"), (int) row.number("exhibits")),
            contribution -> -contribution.rank());

    private final Looks looks;
    private final InstantSource clock = InstantSource.system();

    Contributions(Looks looks) {
        this.looks = looks;
    }

    /** One page of the ranking, the most first. */
    Connection ranking(Initiator by, PageRequest page) {
        // Full months, so that the figure does not move with each single exhibit that comes in.
        ZonedDateTime until = clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        return looks.at(by, MetricsAct.CONTRIBUTION_RANKING_LOOK, (_, kept) -> kept.page(RANKING, page, Map.of(),
                Map.of("from", until.minusMonths(MONTHS), "until", until, "most", MOST), each -> each));
    }
}
