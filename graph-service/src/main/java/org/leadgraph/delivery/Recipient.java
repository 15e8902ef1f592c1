package org.leadgraph.delivery;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedValues;

/**
 * Where a user's alerts go: one of the two.
 *
 * @param address
 *            for mail; the identity provider had verified it
 * @param webhook
 *            a webhook of the user's agency
 */
record Recipient(@Nullable String address, @Nullable Hook webhook) {
    /**
     * A webhook.
     *
     * @param name
     *            null when it was removed
     * @param off
     *            whether it was turned off
     */
    record Hook(String id, @Nullable String name, boolean off) {}

    static Recipient mail(String address) {
        return new Recipient(address, null);
    }

    static Recipient webhook(String id) {
        return new Recipient(null, new Hook(id, null, false));
    }

    static Recipient of(NamedValues kept) {
        String webhookId = kept.textOrNull("webhookId");
        return webhookId == null
                ? mail(kept.text("address"))
                : new Recipient(null, new Hook(webhookId, kept.textOrNull("webhookName"), kept.flag("webhookOff")));
    }

    Channel.Kind channel() {
        return webhook == null ? Channel.Kind.MAIL : Channel.Kind.WEBHOOK;
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("address", address);
        facts.put("webhookId", webhook == null ? null : webhook.id());
        return facts;
    }

    /** For the log. */
    Map<String, Object> logged() {
        return webhook == null ? Map.of("channel", channel().name()) : Map.of("channel", channel().name(), "webhookId", webhook.id());
    }
}
