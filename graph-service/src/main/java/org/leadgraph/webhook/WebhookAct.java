package org.leadgraph.webhook;

import static org.leadgraph.act.Reach.OWN_AGENCY;
import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of webhooks. */
enum WebhookAct implements Act {
    WEBHOOK_ADD(may("enter an address of the agency's own to which users can have alerts sent", "G-01", APPLICATION_ADMINISTRATOR)
            .about(OWN_AGENCY)
            .through("addWebhook")),
    WEBHOOK_SECRET_RENEW(may("make a new signing secret of a webhook", "G-01", APPLICATION_ADMINISTRATOR).about(OWN_AGENCY)
            .through("renewWebhookSecret")),
    WEBHOOK_TURN_ON(may("turn a webhook on again", "G-01", APPLICATION_ADMINISTRATOR).about(OWN_AGENCY).through("turnOnWebhook")),
    WEBHOOK_REMOVE(may("remove a webhook", "G-01", APPLICATION_ADMINISTRATOR).about(OWN_AGENCY).through("removeWebhook")),
    WEBHOOKS_LOOK(may("see the agency's webhooks, to choose one", "G-01").about(OWN_AGENCY).through("webhooks")),
    WEBHOOK_SEND(ofPrograms("note what became of a message to a webhook", "G-01").byJob(Webhooks.JOB).needingAccess());

    private final Terms terms;

    WebhookAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
