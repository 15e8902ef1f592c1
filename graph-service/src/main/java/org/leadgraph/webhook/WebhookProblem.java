package org.leadgraph.webhook;

import org.leadgraph.problem.ProblemCode;

/** Of webhooks. */
enum WebhookProblem implements ProblemCode {
    /** This service sends nothing to webhooks. The operator sets {@code leadgraph.webhooks.enabled} and {@code leadgraph.cursors.key-file}. */
    WEBHOOKS_OFF,
    /** The address is none that messages go to. Send one that begins with https://, of a host in the internet, without a user, a password and a fragment. */
    WEBHOOK_URL_INVALID,
    /** The agency has no such webhook. List them with {@code webhooks}. */
    WEBHOOK_UNKNOWN,
    /** The agency has 10 webhooks already. Remove one with {@code removeWebhook}. */
    WEBHOOKS_LIMIT
}
