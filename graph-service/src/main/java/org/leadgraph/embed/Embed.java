package org.leadgraph.embed;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.search.Purpose;

/**
 * An embedded view as it is kept: who looks, why, where, and at what.
 *
 * @param by
 *            user id of the person
 * @param until
 *            12 hours after the person's sign-in; it is not renewed beyond that
 */
record Embed(String id, String by, String origin, List<String> recordIds, List<EmbedDocument> documents, Map<String, String> why,
        ZonedDateTime madeAt,
        ZonedDateTime until) {
    /** Headers of a search, by the names under which they are kept. */
    private static final Map<String, String> KEPT = Map.of("useCode", Purpose.USE_CODE, "reason", Purpose.SEARCH_REASON, "reasonType",
            Purpose.REASON_TYPE, "onBehalfOf", Purpose.ON_BEHALF_OF, "activity", Purpose.ACTIVITY);

    static Embed of(Row row) {
        Row.Facts facts = row.fact("embed");
        Map<String, String> why = new HashMap<>();
        KEPT.forEach((name, header) -> {
            String value = facts.textOrNull(name);
            if (value != null) {
                why.put(header, value);
            }
        });
        return new Embed(facts.text("embedId"), facts.text("by"), facts.text("origin"), facts.textsOrNone("recordIds"),
                facts.textsOrNone("documents").stream().map(EmbedDocument::valueOf).toList(), Map.copyOf(why), facts.moment("madeAt"),
                facts.moment("until"));
    }

    /** A purpose as headers say it. */
    static Map<String, String> headers(Purpose purpose) {
        Map<String, String> headers = new HashMap<>(
                Map.of(Purpose.USE_CODE, purpose.useCode().name(), Purpose.SEARCH_REASON, purpose.reason()));
        put(headers, Purpose.REASON_TYPE, purpose.reasonType());
        put(headers, Purpose.ON_BEHALF_OF, purpose.onBehalfOf());
        put(headers, Purpose.ACTIVITY, purpose.activity());
        return Map.copyOf(headers);
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    /** As properties of a node. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(Map.of("by", by, "origin", origin, "recordIds", recordIds, "documents",
                documents.stream().map(Enum::name).toList(), "madeAt", madeAt, "until", until));
        KEPT.forEach((name, header) -> {
            if (why.containsKey(header)) {
                facts.put(name, why.get(header));
            }
        });
        return facts;
    }

    /** What the log says of it. */
    Map<String, Object> logged() {
        return Map.of("embedId", id, "origin", origin, "recordIds", recordIds, "documents", documents.stream().map(Enum::name).toList());
    }

    public String useCode() {
        return why.getOrDefault(Purpose.USE_CODE, "");
    }

    public String reason() {
        return why.getOrDefault(Purpose.SEARCH_REASON, "");
    }
}
