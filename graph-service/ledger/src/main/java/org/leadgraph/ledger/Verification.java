package org.leadgraph.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the log that this service writes, from its first entry. The result is in the log and in health; if something does not fit, there is one alarm.
 * Questions are still answered: somebody who changed an old file must not be able to stop every agency's work by it.
 */
public class Verification {

    private final AuditLog log;
    private final AuditKeys keys;
    private final Clock clock;
    private volatile @Nullable Result last;
    private @Nullable String told;

    public Verification(AuditLog log, AuditKeys keys, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /** What was found, and when that was done. */
    public record Result(AuditVerification found, Instant at) {}

    /** Empty until the first one is done. */
    public Optional<Result> last() {
        return Optional.ofNullable(last);
    }

    /**
     * @return whether everything fits
     * @throws AuditUnavailable
     *             when the log cannot be read or written
     */
    public synchronized boolean run(AuditVerifier.Pace pace) {
        AuditVerification found = verify(pace);
        last = new Result(found, clock.instant());
        String place = found.firstMismatch().orElse(null);
        if (place != null && !place.equals(told)) {
            String detail = "The search log does not fit its signed heads: " + place
                    + " Keep the files as they are, and find out who changed them; see docs/search-log.md, \"When it does not fit\".";
            log.bell().alarm("SEARCH_LOG_DAMAGED", detail);
            log.append(new Alarm("SEARCH_LOG_DAMAGED", detail));
        }
        told = place;
        log.note(new LogEvent.Verified(found.segments(), found.entries(), found.heads(), found.isIntact()));
        return found.isIntact();
    }

    private AuditVerification verify(AuditVerifier.Pace pace) {
        try {
            return AuditVerifier.verify(log.settings().directory(), log.settings().headsDirectory(), keys.publicKey(), pace);
        } catch (IOException e) {
            throw new AuditUnavailable("The search log cannot be read.", e);
        }
    }
}
