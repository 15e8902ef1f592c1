package org.leadgraph.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** What people enter, as the texts that a feed would have sent, so that one set of rules judges both. */
final class EntryTexts {
    private static final int DECIMALS = 12;

    private EntryTexts() {
    }

    /** Facts of any kind but incidents. */
    static Map<String, String> of(String where, Map<String, Object> facts) {
        Map<String, String> texts = new HashMap<>();
        facts.forEach((name, value) -> texts.put(name, text(where + "." + name, value)));
        return texts;
    }

    /** Facts of an incident: {@code when} is a moment, a time on the clocks of its zone, or a day there. */
    static Map<String, String> ofIncident(String where, Map<String, Object> facts) {
        Map<String, Object> plain = new HashMap<>(facts);
        Map<?, ?> when = (Map<?, ?>) plain.remove("when");
        Map<String, String> texts = of(where, plain);
        if (when.get("at") instanceof OffsetDateTime at) {
            texts.put("occurredAt", at.toInstant().toString());
        } else if (when.get("day") instanceof LocalDate day) {
            texts.put("occurredAt", beginningOf(day, texts.getOrDefault("zone", "")));
            texts.put("occurredPrecision", "DAY");
        } else {
            texts.put("occurredAt", onClocksOf(texts.getOrDefault("zone", ""), String.valueOf(when.get("local"))));
        }
        return texts;
    }

    private static String beginningOf(LocalDate day, String zone) {
        try {
            return day.atStartOfDay(ZoneId.of(zone)).toInstant().toString();
        } catch (DateTimeException e) {
            throw invalid("`zone` must be a time zone such as America/Chicago.");
        }
    }

    private static String onClocksOf(String zone, String local) {
        LocalDateTime time;
        ZoneRules rules;
        try {
            time = LocalDateTime.parse(local);
            rules = ZoneId.of(zone).getRules();
        } catch (DateTimeException e) {
            throw invalid("`when.local` must be a day and time such as 2026-03-24T22:15, and `zone` a time zone such as America/Chicago.");
        }
        if (rules.getValidOffsets(time).isEmpty()) {
            throw invalid("There is no such time: the clocks of " + zone + " skipped this hour. Check `when.local`.");
        }
        // An hour that comes twice is the first of the two, summer time.
        return time.toInstant(rules.getValidOffsets(time).getFirst()).toString();
    }

    private static String text(String where, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Double decimal ->
                BigDecimal.valueOf(decimal).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
            case List<?> texts -> texts(where, texts);
            default -> value.toString().strip();
        };
    }

    private static String texts(String where, List<?> texts) {
        if (texts.stream().anyMatch(text -> String.valueOf(text).contains(";"))) {
            throw invalid("`" + where + "` has a semicolon in one of its texts. Send each text by itself.");
        }
        return String.join(";", texts.stream().map(String::valueOf).toList());
    }

    static InvalidRequest invalid(String message) {
        return new InvalidRequest(EntryProblem.ENTRY_INVALID, message, "I-01");
    }
}
