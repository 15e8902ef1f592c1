package org.leadgraph.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.leadgraph.alert.AlertRule.About;
import org.leadgraph.alert.AlertRule.Kind;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;
import org.springframework.stereotype.Component;

/** What fits a rule in one reading of the graph: in the view of whoever reads, and by that alone. */
@Component
class News {
    /** Of one rule, the newest. */
    static final int MOST = 1_000;
    /** What is older is no news. */
    static final Duration WINDOW = Duration.ofDays(180);
    private static final int THING = 20;
    private static final int STATE = 12;

    private static final NamedQuery<Item> LEADS_OF_AGENCY = NamedQuery.of("alert/leads-of-agency", News::lead);
    private static final NamedQuery<Item> LEADS_OF_RECORDS = NamedQuery.of("alert/leads-of-records", News::lead);
    private static final NamedQuery<Item> LEADS_IN_AREA = NamedQuery.of("alert/leads-in-area", News::lead);
    private static final NamedQuery<Item> RECORDS = NamedQuery.of("alert/records-as-of",
            row -> Item.of(Kind.RECORD_CHANGED, row.record("record"), row.moment("at"), row.moment("at").toInstant().toString()));
    private static final NamedQuery<Item> NEAR_OF_AGENCY = NamedQuery.of("alert/near-repeats-of-agency", News::nearRepeat);
    private static final NamedQuery<Item> NEAR_IN_AREA = NamedQuery.of("alert/near-repeats-in-area", News::nearRepeat);
    private static final NamedQuery<Item> INCIDENTS = NamedQuery.of("alert/incidents-in-area",
            row -> Item.of(Kind.NEW_INCIDENT, row.record("record"), row.moment("at"), ""));

    private final Clock clock;

    News(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something that may be news.
     *
     * @param key
     *            a name of the thing, a point, and a name of its state
     * @param kind
     *            of a lead the one that it would be if the user knew nothing of it
     */
    record Item(String key, Kind kind, ZonedDateTime at, RecordNode record, @Nullable RecordNode other, Alert.@Nullable Lead lead) {
        private static Item of(Kind kind, RecordNode record, ZonedDateTime at, String state) {
            return new Item(named(kind + record.recordId(), state), kind, at, record, null, null);
        }

        /** The name of the thing, whatever state it is in. */
        String thing() {
            return key.substring(0, THING);
        }

        /** What it is to a user who was told these; null when it is no news. */
        @Nullable
        Kind newsTo(Set<String> told) {
            if (told.contains(key)) {
                return null;
            }
            boolean known = told.contains(thing());
            if (lead == null) {
                return kind != Kind.RECORD_CHANGED && known ? null : kind;
            }
            return switch (lead.status()) {
                case "HIT" -> Kind.HIT;
                case "LEAD" -> known ? Kind.UPDATED_LEAD : Kind.NEW_LEAD;
                // That an examiner has not confirmed a lead is news only for who knew of the lead.
                default -> known ? Kind.UPDATED_LEAD : null;
            };
        }
    }

    /** Everything that a rule is about, each thing once, the newest first. */
    List<Item> of(GraphReading reading, AlertRule rule) {
        Map<String, Object> since = new HashMap<>(Map.of("from", clock.instant().minus(WINDOW).atZone(ZoneOffset.UTC), "most", MOST));
        List<Item> found = new ArrayList<>();
        boolean leads = rule.on().stream().anyMatch(Kind::isOfLead);
        if (rule.near() != null) {
            since.putAll(Map.of("near", rule.near().meters(), "days", rule.near().days()));
        }
        switch (rule.about()) {
            case About.OwnExhibits _ -> {
                String agencyId = reading.view().agencyId();
                if (agencyId != null) {
                    since.put("agencyId", agencyId);
                    if (leads) {
                        found.addAll(reading.run(LEADS_OF_AGENCY, since));
                    }
                    if (rule.near() != null) {
                        found.addAll(reading.run(NEAR_OF_AGENCY, since));
                    }
                }
            }
            case About.Records records -> {
                since.put("ids", records.ids());
                if (leads) {
                    found.addAll(reading.run(LEADS_OF_RECORDS, since));
                }
                if (rule.on().contains(Kind.RECORD_CHANGED)) {
                    found.addAll(reading.run(RECORDS, Map.of("ids", records.ids())));
                }
            }
            case About.Area area -> {
                since.putAll(Map.of("latitude", area.latitude(), "longitude", area.longitude(), "meters", area.meters()));
                if (leads) {
                    found.addAll(reading.run(LEADS_IN_AREA, since));
                }
                if (rule.on().contains(Kind.NEW_INCIDENT)) {
                    found.addAll(reading.run(INCIDENTS, since));
                }
                if (rule.near() != null) {
                    found.addAll(reading.run(NEAR_IN_AREA, since));
                }
            }
        }
        Map<String, Item> once = new LinkedHashMap<>();
        found.forEach(item -> once.putIfAbsent(item.key(), item));
        return List.copyOf(once.values());
    }

    private static Item lead(Row row) {
        RecordNode own = row.record("own");
        RecordNode other = row.record("other");
        List<String> ends = List.of(own.recordId(), other.recordId()).stream().sorted().toList();
        Alert.Lead lead = new Alert.Lead(row.text("leadNumber"), row.text("status"), row.moment("createdAt"), row.moment("updatedAt"));
        String key = named(ends + lead.leadNumber(), row.number("version") + lead.status() + lead.updatedAt().toInstant());
        return new Item(key, Kind.NEW_LEAD, lead.updatedAt(), own, other, lead);
    }

    private static Item nearRepeat(Row row) {
        RecordNode later = row.record("later");
        RecordNode earlier = row.record("earlier");
        return new Item(named(Kind.NEAR_REPEAT + later.recordId() + earlier.recordId(), ""), Kind.NEAR_REPEAT, row.moment("at"), later,
                earlier, null);
    }

    private static String named(String thing, String state) {
        return hash(thing).substring(0, THING) + "." + hash(thing + "\n" + state).substring(0, STATE);
    }

    /** Whether it is a key, of whatever. */
    static boolean isKey(String key) {
        return key.matches("[0-9a-f]{" + THING + "}\\.[0-9a-f]{" + STATE + "}");
    }

    /** The thing of a key. */
    static String thing(String key) {
        return key.substring(0, THING);
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
