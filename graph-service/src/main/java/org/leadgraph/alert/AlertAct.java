package org.leadgraph.alert;

import static org.leadgraph.act.Reach.ONESELF;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of alerts. */
enum AlertAct implements Act {
    ALERT_RULE_SAVE(may("make or change a rule for alerts of one's own", "G-01").about(ONESELF).through("saveAlertRule")),
    ALERT_RULE_DELETE(may("delete a rule for alerts of one's own", "G-01").about(ONESELF).through("deleteAlertRule")),
    ALERTS_ACKNOWLEDGE(may("acknowledge alerts of one's own", "G-01").about(ONESELF).through("acknowledgeAlerts")),
    ALERTS_LOOK(may("see one's own rules for alerts, and what fits them", "G-01").about(ONESELF).through("alertRules", "alerts",
            "previewAlertRule"));

    private final Terms terms;

    AlertAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
