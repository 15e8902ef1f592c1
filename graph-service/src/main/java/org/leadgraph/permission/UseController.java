package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.UseCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Uses of records: with permission, or under exigent circumstances. Only of records that the caller sees (INV-48). */
@Controller
class UseController {
    /** R-09, shown with every exigent use. */
    static final String LIABILITY = "If you use or pass on a record without its owner's permission and verification, you may be liable. "
            + "The owners were notified; ask them for permission and verification as soon as you can.";

    private static final NamedQuery<RecordedUse> UNVERIFIED = NamedQuery.of("permission/unverified-uses-of-agency", RecordedUse::of);
    private static final NamedQuery<RecordedUse> RECORD = NamedQuery.of("permission/record-use", RecordedUse::of);
    private static final NamedQuery<RecordedUse> OF_AGENCY = NamedQuery.of("permission/uses-of-agency", RecordedUse::of);

    private final Acts acts;
    private final RecordsInReach records;
    private final RecordUses uses;
    private final Pages pages;
    private final Clock clock;

    UseController(Acts acts, RecordsInReach records, RecordUses uses, Pages pages, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.uses = uses;
        this.pages = pages;
        this.clock = clock;
    }

    /** What was entered, and the warning for the user. */
    record ExigentUse(List<RecordedUse> uses, List<String> notifiedAgencyIds, String liability) {}

    @MutationMapping
    List<RecordedUse> useRecords(@Argument List<String> recordIds, @Argument OfficialUse use, @Argument String note,
            @ContextValue Search search) {
        return acts.perform(search, PermissionAct.RECORDS_USE, Map.of("recordIds", recordIds, "use", use.name()), (actor, tx) -> {
            String text = Texts.fit("note", note, Texts.LONG);
            UseRules.requireFitting(List.of(use), search.purpose().useCode());
            List<Found> seen = records.seen(search, recordIds);
            ZonedDateTime now = now();
            String useCode = search.purpose().useCode().name();
            List<Map<String, Object>> bases = new ArrayList<>();
            for (Found each : seen) {
                bases.add(each.owner().equals(actor.agencyId())
                        ? Map.of("basis", "OWN")
                        : Map.of("basis", "PERMISSION", "requestId", UseRules
                                .covering(each.recordId(), uses.requests(actor.agencyId(), each.recordId()), use, useCode, now)
                                .requestId()));
            }
            List<RecordedUse> recorded = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                recorded.add(record(tx, search, actor, seen.get(i), use, text, now, bases.get(i)));
            }
            return recorded;
        });
    }

    @MutationMapping
    ExigentUse useExigently(@Argument List<String> recordIds, @Argument OfficialUse use, @Argument Ground ground, @Argument String note,
            @ContextValue Search search) {
        return acts.perform(search, PermissionAct.RECORDS_USE_EXIGENTLY,
                Map.of("recordIds", recordIds, "use", use.name(), "ground", ground.name()),
                (actor, tx) -> {
                    String text = Texts.fit("note", note, Texts.LONG);
                    if (search.purpose().useCode() == UseCode.J || use == OfficialUse.EMPLOYMENT) {
                        throw new InvalidRequest(PermissionProblem.EMPLOYMENT_UNDER_J,
                                "A decision on employment is not an exigent circumstance. Ask the owner with `requestPermission`.", "Q-04");
                    }
                    List<Found> seen = records.seen(search, recordIds);
                    if (seen.stream().anyMatch(each -> each.owner().equals(actor.agencyId()))) {
                        throw new InvalidRequest(PermissionProblem.OWN_RECORD,
                                "One of these records is your own agency's and needs no exigent use. Leave it out.", "R-07");
                    }
                    ZonedDateTime now = now();
                    List<RecordedUse> recorded = seen.stream()
                            .map(each -> record(tx, search, actor, each, use, text, now,
                                    Map.of("basis", "EXIGENT", "ground", ground.name())))
                            .toList();
                    List<String> told = Notices.tell(tx, ActIds.of(search, "EXIGENT", recordIds, use, ground, text), seen,
                            Map.of("kind", use == OfficialUse.SECONDARY_DISSEMINATION ? "EXIGENT_DISSEMINATION" : "EXIGENT_USE", "use",
                                    use.name(), "ground", ground.name(), "note", text, "by", actor.userId(), "byAgency", actor.agencyId(),
                                    "at",
                                    now));
                    return new ExigentUse(recorded, told, LIABILITY);
                });
    }

    @QueryMapping
    Connection recordedUses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.RECORDED_USES_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after), used -> used);
    }

    @QueryMapping
    Connection unverifiedUses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.UNVERIFIED_USES_LOOK).agencyId();
        return pages.page(UNVERIFIED, Map.of("agencyId", agencyId), new PageRequest(first, after), used -> used);
    }

    private static RecordedUse record(SystemTransaction tx, Search search, Actor actor, Found record, OfficialUse use, String note,
            ZonedDateTime now, Map<String, Object> basis) {
        Map<String, Object> facts = new HashMap<>(basis);
        facts.putAll(Map.of("about", record.recordId(), "toAgency", record.owner(), "use", use.name(), "useCode",
                search.purpose().useCode().name(), "note", note, "by", actor.userId(), "byAgency", actor.agencyId(), "at", now));
        if (search.purpose().applicant() != null) {
            facts.put("applicant", search.purpose().applicant());
        }
        return tx.run(RECORD, Map.of("useId", ActIds.of(search, record.recordId(), use, basis, note), "facts", facts)).getFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
