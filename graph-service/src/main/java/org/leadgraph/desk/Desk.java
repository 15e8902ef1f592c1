package org.leadgraph.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.desk.DeskReader.Recovered;
import org.leadgraph.desk.LeadWork.State;
import org.leadgraph.desk.LeadWorks.Subject;
import org.leadgraph.desk.OnDesk.Ranked;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ListOrder;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Page;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.policy.Policies;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.View;
import org.springframework.stereotype.Service;

/** The desk of the caller's agency: leads of the caller's view, with work of the agency beside them. */
@Service
class Desk {
    private static final ListOrder<DeskLead> ORDER = ListOrder.byName("desk/leads", DeskLead::place);
    private static final NamedQuery<String> PEOPLE = NamedQuery.of("desk/people-of-agency", row -> row.text("userId"));

    private final Looks looks;
    private final Policies policies;
    private final RecordTypes types;
    private final Clock clock;

    Desk(Looks looks, Policies policies, RecordTypes types, Clock clock) {
        this.looks = looks;
        this.policies = policies;
        this.types = types;
        this.clock = clock;
    }

    /** Which leads; null and false for all. */
    record Filter(@Nullable List<State> states, @Nullable String assignee, @Nullable Boolean overdue, @Nullable ZonedDateTime newSince) {
        boolean fits(DeskLead lead) {
            LeadWork work = lead.work();
            return (states == null || states.contains(lead.state()))
                    && (assignee == null || work != null && assignee.equals(work.assignee()))
                    && (!Boolean.TRUE.equals(overdue) || lead.overdue())
                    && (newSince == null || lead.updatedAt() != null && !lead.updatedAt().toInstant().isBefore(newSince.toInstant()));
        }
    }

    /** What was read, and all leads of it in the order of the desk. */
    record Read(OnDesk onDesk, List<DeskLead> leads) {}

    Connection page(Search search, Filter filter, PageRequest request) {
        List<DeskLead> all = read(search, List.of()).leads().stream().filter(filter::fits).toList();
        GraphReading reading = search.open();
        Map<String, Object> which = Map.of("filter", filter.toString(), "caller", reading.impersonationName(), "view",
                reading.view().fingerprint());
        return looks.at(search, DeskAct.LEAD_DESK_LOOK, (_, kept) -> {
            Page<DeskLead> page = kept.open(ORDER, request, which);
            Connection connection = page.of(all.stream().filter(lead -> page.mayHold(lead.place())).limit(page.limit()).toList());
            return new Connection(connection.edges(), connection.pageInfo(), all::size);
        });
    }

    /** What the caller sees now, with chains of further incidents of the agency. */
    Read read(Search search, List<Recovered> others) {
        List<LeadWork> works = works(search);
        search.computes();
        GraphReading reading = search.open();
        OnDesk onDesk = reader(reading).leads(works.stream().map(work -> work.lead().leadNumber()).toList(), others);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<LeadKey, LeadWork> byLead = new HashMap<>();
        works.forEach(work -> byLead.put(work.lead(), work));
        List<DeskLead> leads = new ArrayList<>();
        for (Ranked seen : onDesk.ranked()) {
            leads.add(DeskLead.of(seen, byLead.remove(seen.lead()), today, types));
        }
        byLead.values().forEach(work -> leads.add(DeskLead.of(null, work, today, types)));
        leads.sort(Comparator.comparing(DeskLead::place));
        return new Read(onDesk, leads);
    }

    DeskReader reader(GraphReading reading) {
        return new DeskReader(reading::run, Objects.requireNonNullElse(reading.view().agencyId(), ""));
    }

    /** The agency's own work records, of those that the caller sees: not read as the caller, for no agency's records are in them. */
    private List<LeadWork> works(Search search) {
        return looks.at(search, DeskAct.LEAD_DESK_LOOK, (actor, kept) -> kept.together(tx -> {
            View own = policies.ownView(tx, actor.agencyId(), actor.userId());
            return tx.run(KeptWork.OF_AGENCY, Map.of("agencyId", actor.agencyId())).stream()
                    .filter(work -> KeptWork.isSeen(own, work.lead())).toList();
        }));
    }

    /** Of what a client says by the key of a lead: the work of this id, or the lead of this name that the caller sees. */
    Subject subject(Search search, String key) {
        if (key.contains("-")) {
            return new Subject(key, null);
        }
        return reader(search.open()).leads(List.of()).leads().keySet().stream().filter(lead -> lead.name().equals(key)).findFirst()
                .map(lead -> new Subject(null, lead)).orElseThrow(KeptWork::unknown);
    }

    List<String> people(Search search) {
        return looks.at(Initiator.of(search), DeskAct.LEAD_PEOPLE_LOOK,
                (actor, kept) -> kept.read(PEOPLE, Map.of("agencyId", actor.agencyId())));
    }
}
