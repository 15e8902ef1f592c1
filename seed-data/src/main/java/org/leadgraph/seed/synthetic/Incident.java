package org.leadgraph.seed.synthetic;

import java.time.Instant;

/**
 * A shooting or the recovery of a firearm. It is named by the gun and the event that it was made for; further guns may join it.
 *
 * @param gun the gun it was made for
 * @param number which of that gun's events, from 0
 * @param ori that all its records carry
 */
record Incident(long gun, int number, boolean recovery, Agency agency, String ori, Instant occurredAt, Place place) {
    /** Guns have at most this many events; ids of incidents are numbers in this base. */
    static final int MAX_EVENTS = 64;

    long code() {
        return gun * MAX_EVENTS + number;
    }

    String label() {
        return recovery ? "FirearmRecovery" : "Shooting";
    }

    boolean is(Incident other) {
        return code() == other.code();
    }
}
