package org.leadgraph.ledger;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Where a log is, what signs it, and by which clocks it goes.
 *
 * @param clock
 *            what the times of entries are taken from; it may be set wrong
 * @param nanoseconds
 *            counts what really passes while the process runs, from no particular beginning
 * @param bell
 *            calls a person
 */
record LogPlace(AuditSettings settings, AuditKeys keys, Clock clock, LongSupplier nanoseconds, Storage storage, AuditBell bell) {

    static LogPlace of(AuditSettings settings, AuditKeys keys, Clock clock) {
        return new LogPlace(settings, keys, clock, System::nanoTime, new DiskStorage(), AuditBell.OUTPUT);
    }
}
