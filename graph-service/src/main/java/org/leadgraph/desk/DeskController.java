package org.leadgraph.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.desk.Desk.Filter;
import org.leadgraph.desk.LeadWork.Outcome;
import org.leadgraph.desk.LeadWork.State;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The lead desk and the shooting review of the caller's agency. */
@Controller
class DeskController {
    private final Desk desk;
    private final LeadWorks works;
    private final ShootingReviews reviews;

    DeskController(Desk desk, LeadWorks works, ShootingReviews reviews) {
        this.desk = desk;
        this.works = works;
        this.reviews = reviews;
    }

    /** As a client sends it. */
    record SentFilter(@Nullable List<State> states, @Nullable String assignee, @Nullable Boolean overdue,
            @Nullable OffsetDateTime newSince) {}

    @QueryMapping
    Connection leadDesk(@Argument @Nullable SentFilter filter, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        SentFilter sent = filter == null ? new SentFilter(null, null, null, null) : filter;
        return desk.page(search, new Filter(sent.states(), sent.assignee(), sent.overdue(),
                sent.newSince() == null ? null : sent.newSince().toZonedDateTime()), new PageRequest(first, after));
    }

    @QueryMapping
    List<String> leadDeskPeople(@ContextValue Search search) {
        return desk.people(search);
    }

    @QueryMapping
    ShootingReview shootingReview(@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime to,
            @ContextValue Search search) {
        return reviews.of(search, from, to);
    }

    @MutationMapping
    LeadWork takeLead(@Argument String lead, @ContextValue Search search) {
        return works.take(Initiator.of(search), desk.subject(search, lead));
    }

    @MutationMapping
    LeadWork assignLead(@Argument String lead, @Argument @Nullable String to, @Argument @Nullable LocalDate due, @Argument int version,
            @ContextValue Search search) {
        return works.assign(Initiator.of(search), desk.subject(search, lead), to, due, version);
    }

    @MutationMapping
    LeadWork changeLeadWork(@Argument String work, @Argument int version, @Argument LeadWorks.Change change, @ContextValue Search search) {
        return works.change(Initiator.of(search), work, version, change);
    }

    @MutationMapping
    LeadWork noteOnLead(@Argument String work, @Argument String text, @ContextValue Search search) {
        return works.note(Initiator.of(search), work, text);
    }

    @MutationMapping
    LeadWork closeLead(@Argument String work, @Argument int version, @Argument List<Outcome> outcomes, @Argument @Nullable String why,
            @ContextValue Search search) {
        Set<Outcome> named = EnumSet.noneOf(Outcome.class);
        named.addAll(outcomes);
        return works.close(Initiator.of(search), work, version, named, why);
    }
}
