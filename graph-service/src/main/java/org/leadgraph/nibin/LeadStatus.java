package org.leadgraph.nibin;

/** State of a NIBIN lead. */
public enum LeadStatus {
    /** Presumptive: a correlation reviewer linked the two exhibits. */
    LEAD,
    /** Confirmed under the microscope by a firearms examiner. */
    HIT,
    /** Examined and not confirmed. */
    NOT_CONFIRMED,
    /** Examined without a conclusion. */
    INCONCLUSIVE
}
