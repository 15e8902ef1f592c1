package org.leadgraph.permission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Records of physical media that were destroyed (W-04): by authorised people, or with a witness. */
@Controller
class DisposalController {

    private static final NamedQuery<Disposal> NOTE = NamedQuery.of("permission/dispose", Disposal::of);
    private static final NamedQuery<Disposal> OF_AGENCY = NamedQuery.of("permission/disposals-of-agency", Disposal::of);

    private final Acts acts;
    private final Pages pages;
    private final Clock clock;

    DisposalController(Acts acts, Pages pages, Clock clock) {
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    enum Method {
        SHREDDED, INCINERATED
    }

    /** A disposal; authorised says whether those who did it were authorised personnel of the agency. */
    record Disposal(String id, String media, String method, LocalDate disposedOn, String carriedOutBy, boolean authorised,
            @Nullable String witness, String recordedBy, ZonedDateTime at) implements Pages.Dated {
        static Disposal of(Row row) {
            Map<String, Object> facts = row.fact("disposal").asMap();
            return new Disposal((String) facts.get("disposalId"), (String) facts.get("media"), (String) facts.get("method"),
                    (LocalDate) facts.get("disposedOn"), (String) facts.get("carriedOutBy"), Boolean.TRUE.equals(facts.get("authorised")),
                    (String) facts.get("witness"), (String) facts.get("by"), (ZonedDateTime) facts.get("at"));
        }

        public ZonedDateTime recordedAt() {
            return at;
        }
    }

    @MutationMapping
    Disposal recordDisposal(@Argument String media, @Argument Method method, @Argument LocalDate disposedOn, @Argument String carriedOutBy,
            @Argument boolean authorised, @Argument @Nullable String witness, @ContextValue Search search) {
        return acts.perform(search, PermissionAct.MEDIA_DISPOSE, Map.of("method", method.name()), (actor, tx) -> {
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            if (disposedOn.isAfter(now.toLocalDate())) {
                throw new InvalidRequest(PermissionProblem.DATE_INVALID, "`disposedOn` is the day it was done; it cannot lie ahead.",
                        "W-04");
            }
            if (!authorised && (witness == null || witness.isBlank())) {
                throw new InvalidRequest(PermissionProblem.TEXT_INVALID,
                        "A disposal is done or witnessed by authorised people. Name the witness, or say that those who did it are authorised.",
                        "W-04");
            }
            Map<String, Object> facts = new HashMap<>(Map.of("media", Texts.fit("media", media, Texts.LONG), "method", method.name(),
                    "disposedOn", disposedOn, "carriedOutBy", Texts.fit("carriedOutBy", carriedOutBy, Texts.SHORT), "authorised",
                    authorised,
                    "by", actor.userId(), "byAgency", actor.agencyId(), "at", now));
            facts.put("witness", witness == null || witness.isBlank() ? null : Texts.fit("witness", witness, Texts.SHORT));
            return tx
                    .run(NOTE, Map.of("disposalId", ActIds.of(search, "DISPOSAL", media, method, disposedOn, carriedOutBy), "facts", facts))
                    .getFirst();
        });
    }

    @QueryMapping
    Connection disposals(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.DISPOSALS_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after), each -> each);
    }
}
