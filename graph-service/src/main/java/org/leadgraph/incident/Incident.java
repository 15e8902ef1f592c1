package org.leadgraph.incident;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;

/** An event of an agency's record system: a {@link Shooting} or a {@link FirearmRecovery}. */
public interface Incident extends GraphRecord {
    default @Nullable String caseNumber() {
        return node().text("caseNumber");
    }

    default @Nullable String crimeType() {
        return node().text("crimeType");
    }

    /** When it happened, UTC; of a day alone, its first moment in {@link #zone()}. */
    default @Nullable ZonedDateTime occurredAt() {
        return node().dateTime("occurredAt");
    }

    /** {@code MINUTE} or {@code DAY}: how exactly that is known. Who does not say so knows the minute. */
    default @Nullable String occurredPrecision() {
        String said = node().text("occurredPrecision");
        return said != null ? said : occurredAt() == null ? null : "MINUTE";
    }

    /** IANA name of the time zone where it happened. */
    default @Nullable String zone() {
        return node().text("zone");
    }

    default @Nullable String rmsStatus() {
        return node().text("rmsStatus");
    }

    default @Nullable String narrative() {
        return node().text("narrative");
    }

    default @Nullable String lePartner() {
        return node().text("lePartner");
    }
}
