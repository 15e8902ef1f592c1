package org.leadgraph.delivery;

import static org.leadgraph.act.Reach.ONESELF;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of sending alerts. */
enum DeliveryAct implements Act {
    ALERT_DELIVERY_SAVE(may("have one's own alerts sent by mail or to a webhook of the agency, and say when", "G-01").about(ONESELF)
            .through("saveAlertDelivery")),
    ALERT_DELIVERY_STOP(may("have one's own alerts not sent any more", "G-01").about(ONESELF).through("stopAlertDelivery")),
    ALERT_DELIVERY_LOOK(may("see how one's own alerts are sent", "G-01").about(ONESELF).through("alertDeliveries")),
    ALERTS_SEND(ofPrograms("note that a user's alerts are being sent", "G-01").byJob(Deliveries.JOB).needingAccess());

    private final Terms terms;

    DeliveryAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
