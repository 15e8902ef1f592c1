package org.leadgraph.console;

import java.time.Duration;
import org.leadgraph.limits.Turns;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of callers' own Cypher.
 *
 * @param enabled
 *            whether callers may bring their own Cypher at all; an operator opens it
 * @param bolt
 *            whether they may bring it over Bolt too
 * @param time
 *            longest time that a query may read
 * @param rows
 *            most rows of an answer
 * @param size
 *            about the most bytes of an answer's values
 * @param ofUser
 *            most queries of one user at once
 * @param ofAgency
 *            most queries of one agency at once
 * @param atOnce
 *            most queries at once; 0 for half as many as there are processors, so that the other half is there for everybody else
 * @param waiting
 *            most queries that wait for their turn
 * @param longestWait
 *            longest time that one waits
 */
@ConfigurationProperties("leadgraph.console")
record ConsoleSettings(@DefaultValue("false") boolean enabled, @DefaultValue("false") boolean bolt, @DefaultValue("5s") Duration time,
        @DefaultValue("1000") int rows,
        @DefaultValue("1MB") DataSize size, @DefaultValue("2") int ofUser, @DefaultValue("3") int ofAgency,
        @DefaultValue("0") int atOnce, @DefaultValue("16") int waiting, @DefaultValue("20s") Duration longestWait) {
    ConsoleSettings {
        atOnce = atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    Turns.Bounds turns(int most) {
        return new Turns.Bounds(ofUser, ofAgency, most, waiting, longestWait);
    }

    /** The limit at which an answer was cut short, in words. */
    String limit(String truncation) {
        return truncation.equals("ROWS") ? rows + " rows" : size.toKilobytes() + " KiB";
    }
}
