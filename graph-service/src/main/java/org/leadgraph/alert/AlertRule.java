package org.leadgraph.alert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;

/**
 * What a user wants to be told of.
 *
 * @param id
 *            null for one that is not kept yet
 * @param on
 *            kinds of alerts
 * @param about
 *            whose leads, or which records, or where
 * @param near
 *            which shootings are near repeats; null for a rule that does not tell them
 */
record AlertRule(@Nullable String id, String name, Set<Kind> on, About about, @Nullable NearRepeat near) {
    private static final FreeText NAME = FreeText.line(100);
    private static final int MOST_RECORDS = 100;
    private static final double LONGEST = 100_000;

    /** What there is to tell. */
    enum Kind {
        NEW_LEAD, UPDATED_LEAD, HIT, RECORD_CHANGED, NEW_INCIDENT, NEAR_REPEAT;

        /** Whether it tells of a lead. */
        boolean isOfLead() {
            return this == NEW_LEAD || this == UPDATED_LEAD || this == HIT;
        }
    }

    /** What a rule is about. */
    sealed interface About {
        /** Exhibits and shootings of the user's agency. */
        record OwnExhibits() implements About {}

        /** Cases, guns, exhibits, people: the records themselves, and leads of the exhibits of cases and guns. */
        record Records(List<String> ids) implements About {}

        /** Incidents in a circle, and leads of their exhibits. */
        record Area(double latitude, double longitude, double meters) implements About {}
    }

    /**
     * A shooting soon after another one, and near it.
     *
     * @param meters
     *            most between the two places
     * @param days
     *            most from the earlier to the later
     */
    record NearRepeat(long meters, long days) {
        /** Source: DOMAIN facts 1.3. */
        private static final NearRepeat USUAL = new NearRepeat(400, 14);
        private static final long FARTHEST = 10_000;
        private static final long LONGEST = 365;

        private boolean isFit() {
            return meters >= 1 && meters <= FARTHEST && days >= 1 && days <= LONGEST;
        }
    }

    AlertRule {
        on = on.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(on);
    }

    /** What a client has sent: {@code name}, {@code on}, and one of {@code ownExhibits}, {@code records} and {@code area} in {@code about}. */
    static AlertRule sent(Map<String, Object> sent) {
        Set<Kind> on = EnumSet.noneOf(Kind.class);
        ((List<?>) sent.getOrDefault("on", List.of())).forEach(kind -> on.add(Kind.valueOf(String.valueOf(kind))));
        Map<?, ?> about = (Map<?, ?>) sent.getOrDefault("about", Map.of());
        About what;
        if (about.get("records") instanceof List<?> records) {
            what = new About.Records(new LinkedHashSet<>(records).stream().map(String::valueOf).toList());
        } else if (about.get("area") instanceof Map<?, ?> area) {
            what = new About.Area(number(area, "latitude"), number(area, "longitude"), number(area, "meters"));
        } else {
            what = new About.OwnExhibits();
        }
        NearRepeat near = sent.get("nearRepeat") instanceof Map<?, ?> said
                ? new NearRepeat(whole(said, "meters", NearRepeat.USUAL.meters()), whole(said, "days", NearRepeat.USUAL.days()))
                : on.contains(Kind.NEAR_REPEAT) ? NearRepeat.USUAL : null;
        AlertRule rule = new AlertRule((String) sent.get("id"), NAME.required("name", (String) sent.get("name")), on, what, near);
        rule.requireFit();
        return rule;
    }

    private static double number(Map<?, ?> area, String name) {
        return area.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static long whole(Map<?, ?> said, String name, long otherwise) {
        return said.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    private void requireFit() {
        boolean fit = switch (about) {
            case About.OwnExhibits _ -> on.stream().anyMatch(kind -> kind != Kind.RECORD_CHANGED && kind != Kind.NEW_INCIDENT);
            case About.Records records ->
                !records.ids().isEmpty() && records.ids().size() <= MOST_RECORDS
                        && on.stream().anyMatch(kind -> kind != Kind.NEW_INCIDENT && kind != Kind.NEAR_REPEAT);
            case About.Area area -> Math.abs(area.latitude()) <= 90 && Math.abs(area.longitude()) <= 180 && area.meters() >= 1
                    && area.meters() <= LONGEST && !on.equals(Set.of(Kind.RECORD_CHANGED));
        };
        if (on.isEmpty() || !fit || (near != null) != on.contains(Kind.NEAR_REPEAT) || near != null && !near.isFit()) {
            throw new InvalidRequest(AlertProblem.ALERT_RULE_INVALID,
                    "A rule needs at least one kind of alert that can fit what it is about, and 1 to 100 records or a circle of 1 to 100,000 meters. `nearRepeat` belongs to NEAR_REPEAT: 1 to 10,000 meters, 1 to 365 days.",
                    "G-01");
        }
    }

    Map<String, @Nullable Object> facts(String userId) {
        Map<String, @Nullable Object> facts = new HashMap<>(
                Map.of("userId", userId, "name", name, "on", new ArrayList<>(on.stream().map(Enum::name).toList())));
        switch (about) {
            case About.OwnExhibits _ -> facts.put("about", "OWN_EXHIBITS");
            case About.Records records -> facts.putAll(Map.of("about", "RECORDS", "recordIds", records.ids()));
            case About.Area area ->
                facts.putAll(Map.of("about", "AREA", "latitude", area.latitude(), "longitude", area.longitude(), "meters", area.meters()));
        }
        if (near != null) {
            facts.putAll(Map.of("nearMeters", near.meters(), "nearDays", near.days()));
        }
        return facts;
    }

    static AlertRule of(Row row) {
        Row.Facts rule = row.fact("rule");
        Set<Kind> on = EnumSet.noneOf(Kind.class);
        rule.texts("on").forEach(kind -> on.add(Kind.valueOf(kind)));
        About about = switch (rule.text("about")) {
            case "RECORDS" -> new About.Records(rule.texts("recordIds"));
            case "AREA" -> new About.Area((Double) rule.value("latitude"), (Double) rule.value("longitude"), (Double) rule.value("meters"));
            default -> new About.OwnExhibits();
        };
        NearRepeat near = on.contains(Kind.NEAR_REPEAT) ? new NearRepeat(rule.number("nearMeters"), rule.number("nearDays")) : null;
        return new AlertRule(rule.text("ruleId"), rule.text("name"), on, about, near);
    }

    public @Nullable String ruleId() {
        return id;
    }

    public boolean ownExhibits() {
        return about instanceof About.OwnExhibits;
    }

    public List<String> records() {
        return about instanceof About.Records records ? records.ids() : List.of();
    }

    public @Nullable NearRepeat nearRepeat() {
        return near;
    }

    public About.@Nullable Area area() {
        return about instanceof About.Area area ? area : null;
    }
}
