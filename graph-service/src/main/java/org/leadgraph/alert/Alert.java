package org.leadgraph.alert;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.alert.AlertRule.Kind;
import org.leadgraph.graph.GraphRecord;

/**
 * Something new that the user sees and has not acknowledged.
 *
 * @param key
 *            names it and the state that it is in; made of what is shown alone
 * @param rules
 *            names of the rules that it fits
 * @param at
 *            when it was declared, changed or happened
 * @param record
 *            the own exhibit, the changed record, the incident, or the later shooting
 * @param other
 *            the exhibit at the other end of a lead, or the earlier shooting; null without one
 * @param lead
 *            the lead; null without one
 */
public record Alert(String key, Kind kind, List<String> rules, ZonedDateTime at, GraphRecord record, @Nullable GraphRecord other,
        @Nullable Lead lead) {
    /** Facts of a lead. */
    public record Lead(String leadNumber, String status, ZonedDateTime createdAt, ZonedDateTime updatedAt) {}

    /** All that fit, newest first, as far as they were asked for. */
    public record Found(int totalCount, boolean more, List<Alert> alerts) {}
}
