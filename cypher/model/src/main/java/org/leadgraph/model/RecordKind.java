package org.leadgraph.model;

import static org.leadgraph.model.Declaration.aRecord;
import static org.leadgraph.model.Field.Use.EXACT;
import static org.leadgraph.model.Field.Use.POINTER;
import static org.leadgraph.model.Field.Use.WORDS;
import static org.leadgraph.model.Value.longText;
import static org.leadgraph.model.Value.oneOf;
import static org.leadgraph.model.Value.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.Field.Use;

/** The kinds of records, in the order of the glossary. Every record has the label of exactly one. */
public enum RecordKind implements LoadFile {
    /** Shots fired, with or without somebody hit. */
    SHOOTING(anIncident()),
    /** A gun that came into police hands. */
    FIREARM_RECOVERY(anIncident()),
    /** A cartridge case found at a scene. */
    CASING(anExhibit()),
    /** A cartridge case from test-firing a recovered gun. */
    TEST_FIRE(anExhibit()),
    /** A recovered or known gun. */
    FIREARM(aRecord().wordsIn("firearms").orderedBy("crimeGunId").shared()
            .optional("make", text(), WORDS).optional("model", text(), WORDS).optional("caliber", text(), WORDS)
            .optional("firearmType", text()).optional("serial", text(), WORDS, EXACT, POINTER)
            .required("serialObliterated", new Value.Flag()).optional("crimeGunId", text(), WORDS, EXACT)),
    /** The result of an eTrace request, as partners may see it: its id. */
    TRACE(aRecord().orderedBy("traceId").required("traceId", text(), EXACT, POINTER)),
    /** What eTrace told the agency that asked (E-03). */
    TRACE_DETAIL(aRecord()
            .optional("purchasedOn", new Value.Day()).optional("stolenOn", new Value.Day()).optional("purchaser", longText())
            .optional("dealer", longText())),
    /** A person as one agency's record knows them. */
    PERSON(aRecord().wordsIn("people").orderedBy("lastName").shared()
            .optional("lastName", text(), WORDS, EXACT).optional("firstName", text(), WORDS).optional("birthDate", new Value.Day())
            .optional("ageGroup", text()).optional("sex", text()).optional("aliases", new Value.Texts(Value.LONG), WORDS)),
    /** A place as one agency knows it. */
    LOCATION(aRecord().wordsIn("places").orderedBy("address").shared()
            .optional("address", longText(), WORDS).optional("city", text(), WORDS).optional("state", text())
            .optional("latitude", new Value.Decimal(-90, 90)).optional("longitude", new Value.Decimal(-180, 180))
            .optional("kind", text())),
    /** A vehicle as one agency knows it. */
    VEHICLE(aRecord().wordsIn("vehicles").orderedBy("plate").shared()
            .optional("plate", text(), WORDS, EXACT, POINTER).optional("state", text()).optional("make", text(), WORDS)
            .optional("model", text(), WORDS).optional("color", text(), WORDS).optional("year", new Value.Count())),
    /** An arrest of one person, of one incident; of several charges, it has the one that the records management system sends. */
    ARREST(aRecord().wordsIn("arrests").newestFirst("arrestedAt")
            .required("arrestNumber", text(), WORDS, EXACT, POINTER).required("arrestedAt", new Value.Moment())
            .required("charge", longText(), WORDS).optional("disposition", longText())),
    /** A person taken into a jail; the jail's record of it. */
    BOOKING(aRecord().wordsIn("bookings").newestFirst("bookedAt")
            .required("bookingNumber", text(), WORDS, EXACT, POINTER).required("bookedAt", new Value.Moment())
            .optional("releasedAt", new Value.Moment()).optional("facility", longText(), WORDS)),
    /** A sentence that a person serves, or served, in a prison. */
    INCARCERATION(aRecord().wordsIn("incarcerations").orderedBy("inmateNumber")
            .required("inmateNumber", text(), WORDS, EXACT, POINTER).required("admittedOn", new Value.Day())
            .optional("releasedOn", new Value.Day()).optional("facility", longText(), WORDS)),
    /** Probation or parole of a person. */
    SUPERVISION(aRecord().wordsIn("supervisions").orderedBy("supervisionNumber")
            .required("supervisionNumber", text(), WORDS, EXACT, POINTER).required("supervisionType", oneOf("PROBATION", "PAROLE"))
            .required("beganOn", new Value.Day()).optional("endsOn", new Value.Day()).optional("endedOn", new Value.Day())
            .optional("conditions", longText(), WORDS));

    private final Declaration declared;

    RecordKind(Declaration declared) {
        this.declared = declared;
    }

    private static Declaration anIncident() {
        return aRecord().wordsIn("incidents").newestFirst("occurredAt")
                .required("caseNumber", text(), WORDS, EXACT, POINTER).optional("crimeType", text(), WORDS)
                .required("occurredAt", new Value.Moment(), EXACT).required("zone", new Value.Zone())
                .required("rmsStatus", oneOf("ENTERED", "NOT_ENTERED", "AUTOMATED")).optional("narrative", new Value.Narrative(), WORDS)
                .optional("lePartner", longText(), WORDS).optional("occurredPrecision", oneOf("MINUTE", "DAY"));
    }

    private static Declaration anExhibit() {
        return aRecord().wordsIn("exhibits").newestFirst("acquiredAt")
                .required("exhibitNumber", text(), WORDS, EXACT, POINTER).optional("caliber", text(), WORDS)
                .optional("acquiredAt", new Value.Moment()).optional("enteredAt", new Value.Moment()).optional("site", longText(), WORDS);
    }

    /** The label in the graph, for example {@code FirearmRecovery}. */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (String word : name().split("_")) {
            label.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }

    @Override
    public List<Field> fields() {
        return declared.fields();
    }

    /** Name of the full-text index that finds it by words; null when words do not find it. */
    public @Nullable String wordIndex() {
        return declared.wordIndex();
    }

    /** The property that lists of it are ordered by, before the record id; null when only the record id orders them. */
    public @Nullable String orderedBy() {
        return declared.orderedBy();
    }

    /** Whether lists of it begin with the newest; else they follow a text. */
    public boolean newestFirst() {
        return declared.newest();
    }

    /** Whether several incidents can have the same one, so that it connects them, and whether records of it can be linked as the same. */
    public boolean isShared() {
        return declared.isShared();
    }

    /** Whether it is an event: a shooting or a recovery. */
    public boolean isIncident() {
        return "incidents".equals(wordIndex());
    }

    /** The properties with this use, in file order. */
    public List<String> found(Use use) {
        return fields().stream().filter(field -> field.is(use)).map(Field::name).toList();
    }

    /** The properties by which pointers to yellow records are found, whatever kind has them, each once. */
    public static List<String> pointerKeys() {
        return Arrays.stream(values()).flatMap(kind -> kind.found(Use.POINTER).stream()).distinct().toList();
    }

    /** The labels of all kinds, in order. */
    public static List<String> labels() {
        return those(_ -> true).map(RecordKind::label).toList();
    }

    /** All labels as Cypher writes "any of them": {@code Shooting|FirearmRecovery|…}. */
    public static String anyLabel() {
        return String.join("|", labels());
    }

    /** The kinds that fulfil the condition, in order. */
    public static Stream<RecordKind> those(Predicate<RecordKind> so) {
        return Arrays.stream(values()).filter(so);
    }

    /** Empty when no kind has this label. */
    public static Optional<RecordKind> labelled(String label) {
        return those(kind -> kind.label().equals(label)).findFirst();
    }
}
