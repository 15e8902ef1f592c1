package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.UseCode;
import org.springframework.stereotype.Service;

/** Uses of records: with permission, or under exigent circumstances. Only of records that the caller sees (INV-48). */
@Service
public class OfficialUses {
    /** R-09, shown with every exigent use. */
    static final String LIABILITY = "If you use or pass on a record without its owner's permission and verification, you may be liable. "
            + "The owners were notified; ask them for permission and verification as soon as you can.";

    private static final FreeText NOTE = FreeText.lines(2_000);

    private static final NamedQuery<RecordedUse> RECORD = NamedQuery.of("permission/record-use", RecordedUse::of);
    private static final KeptList<RecordedUse> UNVERIFIED = KeptList.newestFirst("permission/unverified-uses-of-agency", RecordedUse::of,
            RecordedUse::usedAt, RecordedUse::id);
    private static final KeptList<RecordedUse> OF_AGENCY = KeptList.newestFirst("permission/uses-of-agency", RecordedUse::of,
            RecordedUse::usedAt, RecordedUse::id);

    private final Acts acts;
    private final Looks looks;
    private final RecordsInReach records;
    private final RecordUses uses;
    private final Agencies agencies;
    private final Clock clock;

    OfficialUses(Acts acts, Looks looks, RecordsInReach records, RecordUses uses, Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.acts = acts;
        this.looks = looks;
        this.records = records;
        this.uses = uses;
        this.clock = clock;
    }

    /** What was entered, and the warning for the user. */
    record ExigentUse(List<RecordedUse> uses, List<String> notifiedAgencyIds, String liability) {}

    /**
     * Enters a use of own records, or of others' with their owners' permission: of all of them, or of none.
     *
     * @throws org.leadgraph.problem.Problem
     *             when one is not seen, or its owner has not permitted this use
     */
    public void enter(Search search, List<String> recordIds, OfficialUse use, String note) {
        record(search, recordIds, use, note);
    }

    /** The ids of those records that the caller's agency may put to this use now: its own, and those whose owners have permitted it and verified them. */
    public Set<String> permitted(Search search, Collection<? extends VisibleRecord> records, OfficialUse use) {
        String agencyId = search.open().view().agencyId();
        if (agencyId == null || !UseRules.fits(use, search.purpose().useCode())) {
            return Set.of();
        }
        Map<String, Agency> owners = agencies.holding(records.stream().map(VisibleRecord::ori).collect(Collectors.toSet()));
        Map<Boolean, Set<String>> byOwn = records.stream().collect(Collectors.partitioningBy(
                record -> owners.get(record.ori()) instanceof Agency owner && owner.agencyId().equals(agencyId),
                Collectors.mapping(VisibleRecord::recordId, Collectors.toCollection(HashSet::new))));
        Set<String> permitted = Objects.requireNonNull(byOwn.get(true));
        uses.of(agencyId, search.purpose().useCode().name(), Objects.requireNonNull(byOwn.get(false))).forEach((id, known) -> {
            if (known.permissions().stream().anyMatch(each -> each.verified() && each.uses().contains(use.name()))) {
                permitted.add(id);
            }
        });
        return permitted;
    }

    /** As {@link #enter}, with what was entered. */
    List<RecordedUse> record(Search search, List<String> recordIds, OfficialUse use, String note) {
        return acts.perform(search, PermissionAct.RECORDS_USE, Map.of("recordIds", recordIds, "use", use.name()), _ -> {
            NOTE.required("note", note);
            UseRules.requireFitting(List.of(use), search.purpose().useCode());
            return records.seen(search, recordIds);
        }, (actor, tx, seen) -> {
            String text = NOTE.required("note", note);
            ZonedDateTime now = now();
            List<Map<String, Object>> bases = seen.stream().map(each -> basis(search, actor, each, use, now)).toList();
            return Stream.iterate(0, i -> i < seen.size(), i -> i + 1)
                    .map(i -> record(tx, search, actor, seen.get(i), use, text, now, bases.get(i)))
                    .toList();
        });
    }

    /** Records a use of others' records without permission, and tells their owners in the same act. */
    ExigentUse recordExigent(Search search, List<String> recordIds, OfficialUse use, Ground ground, String note) {
        Map<String, Object> about = Map.of("recordIds", recordIds, "use", use.name(), "ground", ground.name());
        return acts.perform(search, PermissionAct.RECORDS_USE_EXIGENTLY, about, _ -> {
            NOTE.required("note", note);
            if (search.purpose().useCode() == UseCode.J || use == OfficialUse.EMPLOYMENT) {
                throw new InvalidRequest(PermissionProblem.EMPLOYMENT_UNDER_J,
                        "A decision on employment is not an exigent circumstance. Ask the owner with `requestPermission`.", "Q-04");
            }
            return records.seen(search, recordIds);
        }, (actor, tx, seen) -> {
            String text = NOTE.required("note", note);
            if (seen.stream().anyMatch(each -> each.owner().equals(actor.agencyId()))) {
                throw new InvalidRequest(PermissionProblem.OWN_RECORD,
                        "One of these records is your own agency's and needs no exigent use. Leave it out.", "R-07");
            }
            ZonedDateTime now = now();
            Map<String, Object> basis = Map.of("basis", "EXIGENT", "ground", ground.name());
            List<RecordedUse> recorded = seen.stream().map(each -> record(tx, search, actor, each, use, text, now, basis)).toList();
            List<String> told = Notices.tell(tx, ActIds.of(search, "EXIGENT", recordIds, use, ground, text), seen,
                    Map.of("kind", use == OfficialUse.SECONDARY_DISSEMINATION ? "EXIGENT_DISSEMINATION" : "EXIGENT_USE", "use", use.name(),
                            "ground", ground.name(), "note", text, "by", actor.userId(), "byAgency", actor.agencyId(), "at", now));
            return new ExigentUse(recorded, told, LIABILITY);
        });
    }

    /** What the caller's agency has recorded, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, PermissionAct.RECORDED_USES_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    /** Of these the ones whose records the owner has not verified for the agency, newest first. */
    Connection unverified(Initiator by, PageRequest page) {
        return looks.page(by, PermissionAct.UNVERIFIED_USES_LOOK, UNVERIFIED, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    private Map<String, Object> basis(Search search, Actor actor, Found record, OfficialUse use, ZonedDateTime now) {
        if (record.owner().equals(actor.agencyId())) {
            return Map.of("basis", "OWN");
        }
        return Map.of("basis", "PERMISSION", "requestId",
                UseRules.covering(record.recordId(), uses.requests(actor.agencyId(), record.recordId()), use,
                        search.purpose().useCode().name(), now).requestId());
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
