package org.leadgraph.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadgraph.desk.LeadWork.Outcome;
import org.leadgraph.metrics.LeadWorkTimes;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Component;

/** What metrics count of the agency's work. */
@Component
class WorkTimes implements LeadWorkTimes {
    private static final Map<Outcome, String> IN_WORDS = Map.of(Outcome.PROSECUTED, "prosecuted", Outcome.PROSECUTION_DECLINED,
            "prosecution declined", Outcome.CHARGE, "charge", Outcome.ARREST, "arrest", Outcome.GUN_RECOVERED, "gun recovered",
            Outcome.CASE_CLEARED, "case cleared", Outcome.HELPFUL, "helpful", Outcome.NOT_USEFUL, "not useful");

    private final Desk desk;

    WorkTimes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Worked> of(Search search) {
        return desk.read(search, List.of()).leads().stream().filter(lead -> lead.seen() != null).map(WorkTimes::worked).toList();
    }

    private static Worked worked(DeskLead lead) {
        LeadWork work = lead.work();
        return new Worked(Objects.requireNonNull(lead.createdAt()), work == null ? null : work.firstGivenAt(),
                work == null ? null : work.outcomeAt(), work == null
                        ? null
                        : work.outcomes().stream().map(IN_WORDS::get).min(Comparator.comparing(OUTCOMES::indexOf)).orElse(null));
    }
}
