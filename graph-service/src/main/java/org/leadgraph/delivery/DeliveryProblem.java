package org.leadgraph.delivery;

import org.leadgraph.problem.ProblemCode;

/** Of sending alerts. */
enum DeliveryProblem implements ProblemCode {
    /** This service sends no mail. The operator sets {@code spring.mail.host} and {@code leadgraph.delivery.from}. */
    DELIVERY_OFF,
    /** The token names no address that the identity provider has verified. Ask it to send {@code email} and {@code email_verified}. */
    DELIVERY_ADDRESS_UNVERIFIED,
    /** The times do not fit together. Send {@code at} with DAILY only, outside of the quiet hours; both ends of the quiet hours or none; and a zone that is known. */
    DELIVERY_TIMES_INVALID,
    /** Alerts are not sent for searches about applicants. Save it with use code A or C. */
    DELIVERY_USE_CODE,
    /** The user's alerts are not sent in this way. Make one with {@code saveAlertDelivery}. */
    DELIVERY_UNKNOWN
}
