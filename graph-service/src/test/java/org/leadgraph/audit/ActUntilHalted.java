package org.leadgraph.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Ending;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.TestAct;
import org.leadgraph.graph.OwnerOnlyDirectory;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditSettings;

/** A process in which a feed acts, and which is gone at one point of the act. */
final class ActUntilHalted {
    /** When it is gone. */
    enum Point {
        AFTER_THE_INTENT, BEFORE_THE_COMMIT, AFTER_THE_COMMIT, AFTER_THE_END;

        boolean isCommitted() {
            return this == AFTER_THE_COMMIT || this == AFTER_THE_END;
        }
    }

    private ActUntilHalted() {
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Point point = Point.valueOf(arguments[1]);
        TestDatabase database = TestDatabase.at(directory.resolve("graph"));
        ActLog log = new AuditedActs(log(directory), new OpenActs());
        database.graph().write("CREATE (a:Agency {agencyId: 'avon'})", Map.of());
        ActsOn.graph(database.graph(), halting(log, point)).perform(Initiator.Program.feed("rms", "avon"), TestAct.RECORDS_BRING, Map.of(),
                (_, tx) -> {
                    tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of(), row -> row);
                    if (point == Point.BEFORE_THE_COMMIT) {
                        halt();
                    }
                    return true;
                });
    }

    /** The log of one process after the other, with the same key. */
    static AuditLog log(Path directory) throws IOException {
        OwnerOnlyDirectory.at(directory.resolve("keys"));
        return AuditLog.open(AuditSettings.of(directory.resolve("log"), directory.resolve("heads")),
                AuditKeys.keptIn(directory.resolve("keys/key.pem")),
                Clock.systemUTC());
    }

    private static ActLog halting(ActLog log, Point point) {
        return new ActLog() {
            @Override
            public void intended(Attempt attempt, Map<String, Object> facts) {
                log.intended(attempt, facts);
                if (point == Point.AFTER_THE_INTENT) {
                    halt();
                }
            }

            @Override
            public void ended(Attempt attempt, Ending ending) {
                if (point == Point.AFTER_THE_END) {
                    log.ended(attempt, ending);
                }
                halt();
            }
        };
    }

    private static void halt() {
        Runtime.getRuntime().halt(137);
    }
}
