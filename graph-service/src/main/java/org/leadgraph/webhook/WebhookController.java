package org.leadgraph.webhook;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** An agency's webhooks. */
@Controller
class WebhookController {
    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** A webhook as clients see it: others than the administrator do not see where it is. */
    record Shown(String webhookId, String name, @Nullable String url, Webhook.State state, int failures, @Nullable ZonedDateTime offSince,
            Webhook.@Nullable Off offBecause, ZonedDateTime secretAt, @Nullable String addedBy, ZonedDateTime addedAt) {
        private static Shown of(Webhook webhook, boolean whole) {
            return new Shown(webhook.id(), webhook.name(), whole ? webhook.url().toString() : null, webhook.state(), webhook.failures(),
                    webhook.offSince(),
                    webhook.offBecause(), webhook.secretAt(), whole ? webhook.addedBy() : null, webhook.addedAt());
        }
    }

    /** With its secret, once. */
    record ShownWithSecret(Shown webhook, String secret) {
        private static ShownWithSecret of(Webhooks.WithSecret made) {
            return new ShownWithSecret(Shown.of(made.webhook(), true), made.secret());
        }
    }

    @QueryMapping
    List<Shown> webhooks(@ContextValue Search search) {
        Webhooks.Seen seen = webhooks.ofAgency(Initiator.of(search));
        return seen.webhooks().stream().map(webhook -> Shown.of(webhook, seen.whole())).toList();
    }

    @MutationMapping
    ShownWithSecret addWebhook(@Argument String name, @Argument String url, @ContextValue Search search) {
        return ShownWithSecret.of(webhooks.add(Initiator.of(search), name, url));
    }

    @MutationMapping
    ShownWithSecret renewWebhookSecret(@Argument String id, @ContextValue Search search) {
        return ShownWithSecret.of(webhooks.renewSecret(Initiator.of(search), id));
    }

    @MutationMapping
    Shown turnOnWebhook(@Argument String id, @ContextValue Search search) {
        return Shown.of(webhooks.turnOn(Initiator.of(search), id), true);
    }

    @MutationMapping
    String removeWebhook(@Argument String id, @ContextValue Search search) {
        return webhooks.remove(Initiator.of(search), id);
    }
}
