package org.leadgraph.onboarding;

/** What is asked for. Source: ATF, NESS MOU process (requirement J-03). */
enum AccessOption {
    /** Access to the application. */
    ACCESS,
    /** Consideration for automated case data of an agency that has access. */
    NESS_PLUS_RMS,
    /** Both. */
    BOTH;

    boolean withRms() {
        return this != ACCESS;
    }
}
