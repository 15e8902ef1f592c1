package org.leadgraph.audit;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.TestAct;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ledger.SampleLog;

/** A process in which a job acts, and which is gone before the act is committed, or after it and before its end is noted. */
final class ActUntilHalted {
    private ActUntilHalted() {
    }

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        boolean committed = Boolean.parseBoolean(arguments[1]);
        TestDatabase database = TestDatabase.at(directory.resolve("graph"));
        ActLog log = new AuditedActs(new SampleLog(directory).open());
        database.graph().write("CREATE (a:Agency {agencyId: 'avon'})", Map.of());
        ActsOn.graph(database.graph(), haltingAtTheEnd(log)).perform(Initiator.Program.feed("rms", "avon"), TestAct.RECORDS_BRING, Map.of(),
                (_, tx) -> {
                    tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of(), row -> row);
                    if (!committed) {
                        halt();
                    }
                    return true;
                });
    }

    private static ActLog haltingAtTheEnd(ActLog log) {
        return new ActLog() {
            @Override
            public void intended(Attempt attempt, Map<String, Object> facts) {
                log.intended(attempt, facts);
            }

            @Override
            public void ended(Attempt attempt, String status, @Nullable String code) {
                halt();
            }
        };
    }

    private static void halt() {
        Runtime.getRuntime().halt(137);
    }
}
