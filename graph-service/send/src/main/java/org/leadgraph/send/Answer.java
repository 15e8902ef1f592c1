package org.leadgraph.send;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the service says of a file.
 *
 * @param status
 *            of HTTP: 202 while the file is under way
 */
record Answer(int status, JsonNode body) {
    boolean isUnderWay() {
        return status == 202;
    }

    /** Every row is in the graph. */
    boolean isComplete() {
        return status == 200;
    }

    /** Whether it is about a run; otherwise the service has refused to take the file. */
    boolean isOfARun() {
        return body.hasNonNull("run");
    }

    /** Whether the service asks to try again. */
    boolean isForNow() {
        return status == 503 && !"FEEDS_OFF".equals(text("code")) && !"FEED_KEY_CHANGED".equals(text("code"));
    }

    @Nullable
    String text(String field) {
        return body.hasNonNull(field) ? body.get(field).asString() : null;
    }

    long number(String field) {
        return body.path(field).asLong(0);
    }
}
