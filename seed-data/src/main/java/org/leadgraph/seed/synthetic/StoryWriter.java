package org.leadgraph.seed.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** Collects the few rows of the {@link Story}, with the sentences in which it is told. */
final class StoryWriter {
    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    /** In the order of the shootings; Willet Crossing has one of each class. */
    static final List<Scene> SCENES = List.of(new Scene(Cast.QUARRY_BEND, null), new Scene(Cast.WILLET_CROSSING, null),
            new Scene(Cast.WILLET_CROSSING, DataClasses.TASK_FORCE), new Scene(Cast.WILLET_CROSSING, DataClasses.JUVENILE),
            new Scene(Cast.WILLET_CROSSING, DataClasses.CONFIDENTIAL_SOURCE), new Scene(Cast.HARROW, null), new Scene(Cast.LONE_ELM, null),
            new Scene(Cast.SLATE_HOLLOW, null), new Scene(Cast.FALLOW_LAKE, null), new Scene(Cast.GABLE_FORD, null));

    private final Map<LoadFile, List<List<String>>> rows = new HashMap<>();
    private final Map<Event, Shot> exhibits = new LinkedHashMap<>();
    private final RecordIds ids = RecordIds.forDemo();

    record Scene(Cast agency, @Nullable String dataClass) {}

    /** @param day at local midnight, as in the sample */
    record Event(Cast agency, RecordKind kind, String caseNumber, String crimeType, LocalDate day, @Nullable String dataClass,
            @Nullable String partner) {
        Instant at() {
            return day.atStartOfDay(CENTRAL).toInstant();
        }
    }

    /** An exhibit with the gun that really fired it. */
    record Shot(String label, String id, Instant enteredAt, String gun) {}

    Map<Event, Shot> exhibits() {
        return exhibits;
    }

    void write(LoadFile file, Rows out) {
        rows.getOrDefault(file, List.of()).forEach(out::accept);
    }

    String id(Event event, String label, String key) {
        return ids.recordId(event.agency.ori(), label, event.caseNumber + " " + key);
    }

    String id(Event event) {
        return id(event, event.kind.label(), "");
    }

    void event(Event event, String address, String city, String state, String latitude, String longitude) {
        add(event.kind, id(event), event.agency.ori(), event.dataClass, event.caseNumber, event.crimeType, event.at(), CENTRAL, "ENTERED",
                "Synthetic record.", event.partner, "");
        record(RecordKind.LOCATION, event, "", event.dataClass, address, city, state, latitude, longitude, "SCENE");
        edge(LinkKind.OCCURRED_AT, event.kind.label(), id(event), "Location", id(event, "Location", ""));
    }

    void record(RecordKind kind, Event event, String key, @Nullable String dataClass, @Nullable Object... properties) {
        var values = new ArrayList<@Nullable Object>(List.of(id(event, kind.label(), key), event.agency.ori()));
        values.add(dataClass);
        values.addAll(Arrays.asList(properties));
        add(kind, values.toArray());
        if (kind == RecordKind.FIREARM) {
            edge(LinkKind.RECOVERED, event.kind.label(), id(event), "Firearm", id(event, "Firearm", key), event.at());
        }
    }

    void person(Event event, String firstName, String lastName, String role, String roleRaw) {
        var key = firstName + " " + lastName;
        record(RecordKind.PERSON, event, key, event.dataClass, lastName, firstName, null, null, null, null);
        edge(LinkKind.INVOLVED, event.kind.label(), id(event), "Person", id(event, "Person", key), role, roleRaw);
    }

    void exhibit(Event event, String label, String gun, int daysToEntry) {
        var acquiredAt = event.at().plus(Exhibit.seconds(daysToEntry));
        var exhibit = new Shot(label, id(event, label, ""), acquiredAt.plusSeconds(3600), gun);
        exhibits.put(event, exhibit);
        record(label.equals("Casing") ? RecordKind.CASING : RecordKind.TEST_FIRE, event, "", event.dataClass, event.caseNumber + "-1",
                "9mm",
                acquiredAt,
                exhibit.enteredAt, "NIBIN site 000");
        edge(LinkKind.RECOVERED, event.kind.label(), id(event), label, exhibit.id, event.at());
    }

    void testFired(Event recovery, String firearmKey) {
        edge(LinkKind.TEST_FIRED, "Firearm", id(recovery, "Firearm", firearmKey), "TestFire", id(recovery, "TestFire", ""));
    }

    void lead(Event older, Event newer, String number, int version) {
        lead(shot(older), shot(newer), number, version);
    }

    void leadBetween(Cast older, Cast newer, String number, int version) {
        lead(shot(first(older)), shot(first(newer)), number, version);
    }

    private void lead(Shot older, Shot newer, String number, int version) {
        var ready = older.enteredAt.isAfter(newer.enteredAt) ? older.enteredAt : newer.enteredAt;
        var createdAt = ready.plus(Exhibit.seconds(1));
        edge(LinkKind.NIBIN_LEAD, older.label, older.id, newer.label, newer.id, number, "LEAD", createdAt, createdAt, version, null);
    }

    void edge(LinkKind kind, String fromLabel, String from, String toLabel, String to, @Nullable Object... properties) {
        var values = new ArrayList<@Nullable Object>(List.of(fromLabel, from, toLabel, to));
        values.addAll(Arrays.asList(properties));
        add(kind, values.toArray());
    }

    private Event first(Cast agency) {
        return exhibits.keySet().stream().filter(event -> event.agency == agency).findFirst().orElseThrow();
    }

    private Shot shot(Event event) {
        return Objects.requireNonNull(exhibits.get(event), "An event needs its exhibit before its leads");
    }

    private void add(LoadFile kind, @Nullable Object... values) {
        Rows collect = row -> rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
        collect.add(values);
    }
}
