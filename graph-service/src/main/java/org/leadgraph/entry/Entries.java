package org.leadgraph.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.entry.OwnRecords.Own;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.EntryRules;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Enters and corrects records of the caller's agency, each entry whole or not at all. What a feed says later, as of a later moment, replaces it. */
@Service
class Entries {
    private static final String RMS_STATUS = "rmsStatus";
    /** Invented data says so, also after a correction. */
    private static final String SYNTHETIC = "synthetic";
    private static final NamedQuery<Row> NOW_ENTERED = NamedQuery.of("entry/now-entered", row -> row);
    private static final NamedQuery<Long> TAKEN_OUT = NamedQuery.of("entry/taken-out", row -> row.number("links"));
    private static final List<LinkKind> AT_INCIDENTS = List.of(LinkKind.INVOLVED, LinkKind.OCCURRED_AT, LinkKind.RECOVERED,
            LinkKind.VEHICLE_AT);

    private final Acts acts;
    private final Policies policies;
    private final Clock clock;

    Entries(Acts acts, Policies policies, Clock clock) {
        this.acts = acts;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Where new records go.
     *
     * @param ori
     *            null for the agency's only one
     * @param dataClass
     *            null for the standard class
     */
    record Home(@Nullable String ori, @Nullable String dataClass) {}

    /** A new incident of the caller's agency, and what was at it. */
    Entered enter(Search search, RecordKind kind, Map<String, String> facts, List<Part> parts, Home home) {
        return acts.perform(search, EntryAct.INCIDENT_ENTER, Map.of("kind", kind.name(), "parts", parts.size()),
                (actor, tx) -> {
                    ZonedDateTime asOf = after(null);
                    RowsToEnter making = making(search, actor, tx, home, asOf);
                    Map<String, String> texts = new HashMap<>(facts);
                    texts.put(RMS_STATUS, "ENTERED");
                    String incidentId = making.id("incident");
                    List<JudgedRow> rows = new ArrayList<>(List.of(making.record("incident", kind, incidentId, texts)));
                    Map<RecordKind, List<String>> made = making.at(incidentId, kind, parts, rows);
                    JudgedRow.write(tx, rows);
                    return new Entered(incidentId, made, asOf);
                });
    }

    /** More at an incident of the caller's agency. */
    Entered add(Search search, String incidentId, List<Part> parts, Home home) {
        return acts.perform(search, EntryAct.INCIDENT_ADD, Map.of("recordId", incidentId, "parts", parts.size()), (actor, tx) -> {
            Own incident = new OwnRecords(tx, actor, policies).incident(incidentId);
            ZonedDateTime asOf = after(incident.asOf());
            List<JudgedRow> rows = new ArrayList<>();
            Map<RecordKind, List<String>> made = making(search, actor, tx, home, asOf).at(incidentId, incident.kind(), parts, rows);
            JudgedRow.write(tx, rows);
            tx.run(NOW_ENTERED, Map.of("recordId", incidentId, "asOf", asOf));
            return new Entered(incidentId, made, asOf);
        });
    }

    /** Takes a record out of an incident at which it was wrongly entered. The record itself stays. */
    Entered takeOut(Search search, String incidentId, String recordId) {
        return acts.perform(search, EntryAct.INCIDENT_TAKE_OUT, Map.of("incident", incidentId, "recordId", recordId), (actor, tx) -> {
            OwnRecords own = new OwnRecords(tx, actor, policies);
            Own incident = own.incident(incidentId);
            own.one(recordId);
            // Taken out twice is taken out.
            tx.run(TAKEN_OUT,
                    Map.of("incidentId", incidentId, "recordId", recordId, "types", AT_INCIDENTS.stream().map(Enum::name).toList()));
            return new Entered(incidentId, Map.of(), Objects.requireNonNullElse(incident.asOf(), after(null)));
        });
    }

    /**
     * Replaces all facts of a record.
     *
     * @param asOf
     *            what it said when it was read; null when it said none
     */
    Entered correct(Search search, String recordId, @Nullable Instant asOf, List<RecordKind> fitting, Map<String, String> facts) {
        return acts.perform(search, EntryAct.RECORD_CORRECT, Map.of("recordId", recordId), (actor, tx) -> {
            Own before = new OwnRecords(tx, actor, policies).one(recordId);
            if (!fitting.contains(before.kind())) {
                throw OwnRecords.unknown();
            }
            ZonedDateTime now = after(before.asOf());
            Map<String, String> texts = new HashMap<>(facts);
            if (before.kind().isIncident()) {
                texts.put(RMS_STATUS, "AUTOMATED".equals(before.facts().get(RMS_STATUS)) ? "AUTOMATED" : "ENTERED");
            }
            Home home = new Home((String) before.facts().get("ori"), null);
            JudgedRow row = making(search, actor, tx, home, now).record("facts", before.kind(), recordId, texts);
            ZonedDateTime was = before.asOf();
            if (was != null && says(row, before)) {
                // Sent again, or made a second time because the caller's view changed meanwhile.
                return new Entered(recordId, Map.of(), was);
            }
            if (!Objects.equals(asOf, was == null ? null : was.toInstant())) {
                throw new InvalidRequest(EntryProblem.ENTRY_CHANGED,
                        "This record was changed after you read it. Read it again, and send the `asOf` that it has then.", "I-02");
            }
            if (before.facts().get(SYNTHETIC) instanceof Boolean synthetic) {
                facts(row).put(SYNTHETIC, synthetic);
            }
            JudgedRow.write(tx, List.of(row));
            return new Entered(recordId, Map.of(), now);
        });
    }

    /** Whether the record says this already, whenever it was entered. */
    private static boolean says(JudgedRow row, Own before) {
        Map<String, Object> wanted = new HashMap<>(facts(row));
        Map<String, Object> now = new HashMap<>(before.facts());
        Stream.of(FeedFile.AS_OF, SYNTHETIC).forEach(key -> {
            wanted.remove(key);
            now.remove(key);
        });
        return wanted.equals(now);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(JudgedRow row) {
        return (Map<String, Object>) Objects.requireNonNull(row.row().get("facts"));
    }

    /** Now, or just after what is there. */
    private ZonedDateTime after(@Nullable ZonedDateTime before) {
        ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MILLIS);
    }

    private RowsToEnter making(Search search, Actor actor, SystemTransaction tx, Home home, ZonedDateTime asOf) {
        EntryRules rules = EntryRules.of(tx, actor.agencyId());
        String ori = home.ori() != null ? home.ori() : rules.oris().size() == 1 ? rules.oris().getFirst() : "";
        if (!rules.oris().contains(ori)) {
            throw new InvalidRequest(EntryProblem.ENTRY_ORI_UNKNOWN, "Name one of your agency's ORIs with `ori`: "
                    + String.join(", ", rules.oris()) + ".", "I-02");
        }
        OwnRecords own = new OwnRecords(tx, actor, policies);
        try {
            if (own.sees(rules.scope(home.dataClass()))) {
                return new RowsToEnter(own, rules, ori, home.dataClass(), asOf, what -> ActIds.of(search, "ENTRY", what));
            }
        } catch (RowRefused none) {
            // Hidden and absent have the same answer.
        }
        throw new NotFound(EntryProblem.ENTRY_DATA_CLASS_UNKNOWN,
                "Your agency has no data class of this name that you see. Leave `dataClass` out for the standard class.", "L-04");
    }
}
