package org.leadgraph.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many questions over GraphQL are answered at once. The answer to one is made by a thread of the web server, of which there are 200: turns and places to wait
 * together are fewer, so that there is always one for those who ask how the service is.
 *
 * @param ofUser
 *            most of one user, those that wait among them
 * @param ofAgency
 *            most of one agency at once; half of all, so that the other half is there for everybody else
 * @param atOnce
 *            most at once
 * @param waiting
 *            most that wait for their turn
 * @param longestWait
 *            longest time that one waits
 */
@ConfigurationProperties("leadgraph.questions")
record TurnSettings(@DefaultValue("12") int ofUser, @DefaultValue("25") int ofAgency, @DefaultValue("50") int atOnce,
        @DefaultValue("100") int waiting, @DefaultValue("10s") Duration longestWait) {
    Turns.Bounds bounds() {
        return new Turns.Bounds(ofUser, ofAgency, atOnce, waiting, longestWait);
    }
}
