package org.leadgraph.alert;

import org.leadgraph.problem.ProblemCode;

/** Of rules for alerts. */
enum AlertProblem implements ProblemCode {
    /** The rule says nothing that can fit: it needs at least one kind of alert, and 1 to 100 records or a circle of 1 to 100,000 meters; a near repeat 1 to 10,000 meters and 1 to 365 days. Correct it. */
    ALERT_RULE_INVALID,
    /** The user has no rule with this id. List them with {@code alertRules}. */
    ALERT_RULE_UNKNOWN,
    /** The user has 20 rules already. Delete one with {@code deleteAlertRule}. */
    ALERT_RULES_LIMIT,
    /** Too many alerts, or keys that are none. Acknowledge at most 500 at once, by the keys that {@code alerts} has given. */
    ALERT_KEYS_INVALID
}
