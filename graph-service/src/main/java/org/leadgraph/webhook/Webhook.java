package org.leadgraph.webhook;

import java.net.URI;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * An address of an agency's own program.
 *
 * @param secret
 *            signs messages; sealed
 * @param before
 *            the one that was made anew, with which messages are signed too for a while; sealed, and null without one
 * @param secretFor
 *            id of the request that has made the secret
 * @param failures
 *            how often in a row a message was not taken
 * @param failingSince
 *            null when the last one was taken
 * @param offSince
 *            since when nothing is sent; null while it is on
 */
record Webhook(String id, String agencyId, String name, URI url, String secret, @Nullable String before,
        @Nullable ZonedDateTime beforeUntil, ZonedDateTime secretAt,
        String secretFor, String addedBy, ZonedDateTime addedAt, int failures, @Nullable ZonedDateTime failingSince,
        @Nullable ZonedDateTime offSince,
        @Nullable Off offBecause) {
    /** Whether messages are sent. */
    enum State {
        ON, FAILING, OFF
    }

    /** Why nothing is sent any more. */
    enum Off {
        /** Messages were not taken ten times in a row and for eight hours. */
        NOT_TAKEN,
        /** The program has answered that it is gone for good. */
        GONE,
        /** The key that has sealed the signing secret is gone. */
        SECRET_LOST
    }

    static Webhook of(Row row) {
        Row.Facts kept = row.fact("webhook");
        String because = kept.textOrNull("offBecause");
        return new Webhook(kept.text("webhookId"), kept.text("agencyId"), kept.text("name"), URI.create(kept.text("url")),
                kept.text("secret"),
                kept.textOrNull("before"), kept.momentOrNull("beforeUntil"), kept.moment("secretAt"), kept.text("secretFor"),
                kept.text("addedBy"),
                kept.moment("addedAt"),
                (int) kept.number("failures"), kept.momentOrNull("failingSince"), kept.momentOrNull("offSince"),
                because == null ? null : Off.valueOf(because));
    }

    State state() {
        return offSince != null ? State.OFF : failures > 0 ? State.FAILING : State.ON;
    }
}
