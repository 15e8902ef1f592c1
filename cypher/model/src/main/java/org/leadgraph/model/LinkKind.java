package org.leadgraph.model;

import static org.leadgraph.model.Field.optional;
import static org.leadgraph.model.Field.required;
import static org.leadgraph.model.RecordKind.ARREST;
import static org.leadgraph.model.RecordKind.BOOKING;
import static org.leadgraph.model.RecordKind.CASING;
import static org.leadgraph.model.RecordKind.FIREARM;
import static org.leadgraph.model.RecordKind.FIREARM_RECOVERY;
import static org.leadgraph.model.RecordKind.INCARCERATION;
import static org.leadgraph.model.RecordKind.LOCATION;
import static org.leadgraph.model.RecordKind.PERSON;
import static org.leadgraph.model.RecordKind.SHOOTING;
import static org.leadgraph.model.RecordKind.SUPERVISION;
import static org.leadgraph.model.RecordKind.TEST_FIRE;
import static org.leadgraph.model.RecordKind.TRACE;
import static org.leadgraph.model.RecordKind.TRACE_DETAIL;
import static org.leadgraph.model.RecordKind.VEHICLE;
import static org.leadgraph.model.Value.longText;
import static org.leadgraph.model.Value.oneOf;
import static org.leadgraph.model.Value.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of links between records: the relationship types of the graph, named as they are there. */
public enum LinkKind implements LoadFile {
    /** Two exhibits that look alike, fired by one gun perhaps. The one fact in which owners meet, so it crosses them (INV-16). */
    NIBIN_LEAD(List.of(CASING, TEST_FIRE), List.of(CASING, TEST_FIRE), "leadNumber", required("leadNumber", text()),
            required("status", oneOf("LEAD", "HIT", "NOT_CONFIRMED", "INCONCLUSIVE")), required("createdAt", new Value.Moment()),
            required("updatedAt", new Value.Moment()), required("version", new Value.Count()), optional("confirmingAgency", longText())),
    RECOVERED(List.of(SHOOTING, FIREARM_RECOVERY), List.of(CASING, TEST_FIRE, FIREARM), null, optional("at", new Value.Moment())),
    TEST_FIRED(List.of(FIREARM), List.of(TEST_FIRE), null),
    INVOLVED(List.of(SHOOTING, FIREARM_RECOVERY), List.of(PERSON), "role",
            required("role", oneOf("VICTIM", "SUSPECT", "WITNESS", "PERSON_OF_INTEREST", "ARRESTEE", "INVOLVED", "UNMAPPED")),
            optional("roleRaw", text())),
    OCCURRED_AT(List.of(SHOOTING, FIREARM_RECOVERY), List.of(LOCATION), null),
    ADDRESS_OF(List.of(PERSON), List.of(LOCATION), null),
    POSSESSED(List.of(PERSON), List.of(FIREARM), null),
    /** A vehicle that was at an incident, or came away from it. */
    VEHICLE_AT(List.of(SHOOTING, FIREARM_RECOVERY), List.of(VEHICLE), null),
    /** A person and a vehicle that he or she owns or uses. */
    DRIVES(List.of(PERSON), List.of(VEHICLE), "as", required("as", oneOf("OWNER", "USER"))),
    /** An incident and an arrest that belongs to it. */
    LED_TO(List.of(SHOOTING, FIREARM_RECOVERY), List.of(ARREST), null),
    /** An arrest and the person arrested. */
    ARREST_OF(List.of(ARREST), List.of(PERSON), null),
    /** An arrest and the booking that followed it. */
    BOOKED_AS(List.of(ARREST), List.of(BOOKING), null),
    /** A booking and the person booked. */
    BOOKING_OF(List.of(BOOKING), List.of(PERSON), null),
    /** A term in prison and the person who serves it. */
    INCARCERATION_OF(List.of(INCARCERATION), List.of(PERSON), null),
    /** Probation or parole and the person supervised. */
    SUPERVISION_OF(List.of(SUPERVISION), List.of(PERSON), null),
    TRACED(List.of(FIREARM), List.of(TRACE), null),
    DETAILED_BY(List.of(TRACE), List.of(TRACE_DETAIL), null),
    /** Two records that a rule takes for the same; of any two owners. */
    SAME_AS(RecordKind.those(RecordKind::isShared).toList(), RecordKind.those(RecordKind::isShared).toList(), null,
            required("rule", text()), required("score", new Value.Decimal(0, 1)));

    private static final List<Field> ENDS = List.of(required("fromLabel", text()), required("from", new Value.RecordId()),
            required("toLabel", text()), required("to", new Value.RecordId()));

    private final List<RecordKind> from;
    private final List<RecordKind> to;
    private final @Nullable String key;
    private final List<Field> facts;

    LinkKind(List<RecordKind> from, List<RecordKind> to, @Nullable String key, Field... facts) {
        this.from = from;
        this.to = to;
        this.key = key;
        this.facts = List.of(facts);
    }

    /** The kinds at its beginning. */
    public List<RecordKind> from() {
        return from;
    }

    /** The kinds at its end. */
    public List<RecordKind> to() {
        return to;
    }

    /** Whether it may lead from a record of one kind to one of the other. */
    public boolean joins(RecordKind one, RecordKind other) {
        return from.contains(one) && to.contains(other) && (this != SAME_AS || one == other);
    }

    /** The property in which two of these between the same records differ; null when there is at most one. */
    public @Nullable String key() {
        return key;
    }

    /** Its facts, in file order. */
    public List<Field> facts() {
        return facts;
    }

    /** The columns: its ends, then its facts. */
    @Override
    public List<Field> fields() {
        List<Field> all = new ArrayList<>(ENDS);
        all.addAll(facts);
        return List.copyOf(all);
    }

    /** Whether it may join records of two agencies. */
    public boolean acrossOwners() {
        return this == NIBIN_LEAD || this == SAME_AS;
    }

    /** What a newer one of it ends, when a source says again how things are. */
    public enum Newer {
        /** None but the one that it says again. */
        ITSELF,
        /** All older ones between the same two records: a person's roles at an incident. */
        OF_BOTH_ENDS,
        /** All older ones that begin at the same record, which has one at a time: an incident's address. */
        OF_ITS_BEGINNING
    }

    /** What a newer one of it ends. */
    public Newer newer() {
        return switch (this) {
            case INVOLVED, DRIVES -> Newer.OF_BOTH_ENDS;
            case OCCURRED_AT, ARREST_OF, BOOKING_OF, INCARCERATION_OF, SUPERVISION_OF -> Newer.OF_ITS_BEGINNING;
            default -> Newer.ITSELF;
        };
    }

    /** Whether its rows carry a version, so that an older row never replaces a newer one. */
    public boolean versioned() {
        return this == NIBIN_LEAD;
    }

    /**
     * Whether a pointer to a yellow record may be shown beside a record at its other end. Not for what is taken to be the same: that is not said by an owner but
     * found by matching names, birth dates and places, and a pointer would tell that somebody's yellow record has the same (INV-13).
     */
    public boolean showsPointers() {
        return this != SAME_AS;
    }

    /** The types of all kinds, in order. */
    public static List<String> types() {
        return Arrays.stream(values()).map(LinkKind::name).toList();
    }

    /** The link by which an incident has records of this kind, when incidents have them and share them. */
    public static Stream<LinkKind> sharing(RecordKind kind) {
        return Arrays.stream(values())
                .filter(link -> kind.isShared() && link.to.contains(kind) && link.from.stream().allMatch(RecordKind::isIncident));
    }
}
