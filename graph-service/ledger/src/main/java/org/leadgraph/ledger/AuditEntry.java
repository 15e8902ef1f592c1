package org.leadgraph.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What one entry of the search log says. Sequence number, time and hashes are added by the log when it writes the entry. The names
 * below are the entry's {@code kind} in the files and are never changed or used again for something else.
 * <p>
 * Source: N-DEx manual 3.1, 1.3.6 to 1.3.8 (identification, disclosure, use code, reason); CJIS Security Policy 5.9.4, AU-2 and AU-3.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@Type(name = "SEARCH_INTENT", value = SearchIntent.class),
        @Type(name = "SEARCH_OUTCOME", value = SearchOutcome.class), @Type(name = "LOGON_REFUSED", value = LogonRefused.class),
        @Type(name = "LOGON", value = Logon.class), @Type(name = "LOGON_REFUSALS_SUPPRESSED", value = LogonsSuppressed.class),
        @Type(name = "ALARM", value = Alarm.class), @Type(name = "ACT_INTENT", value = ActIntent.class),
        @Type(name = "ACT_OUTCOME", value = ActOutcome.class), @Type(name = "LOG_OPENED", value = LogEvent.Opened.class),
        @Type(name = "LOG_CLOSED", value = LogEvent.Closed.class),
        @Type(name = "LOG_RESUMED", value = LogEvent.Resumed.class),
        @Type(name = "LOG_CLOCK_JUMPED", value = LogEvent.ClockJumped.class),
        @Type(name = "LOG_VERIFIED", value = LogEvent.Verified.class),
        @Type(name = "LOG_RESTORE_ACCEPTED", value = LogEvent.RestoreAccepted.class),
        @Type(name = "LOG_LINE_TORN", value = LogEvent.LineTorn.class),
        @Type(name = "LOG_SEGMENTS_DELETED", value = LogEvent.SegmentsDeleted.class)})
public sealed interface AuditEntry
        permits SearchIntent, SearchOutcome, ActIntent, ActOutcome, Logon, LogonRefused, LogonsSuppressed, Alarm, LogEvent {
}
