package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.leadgraph.guard.FaultyGuard;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.procedures.SearchProcedures.Total;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The guard's counts, or those of everything, or those that somebody else was given. What a count misses that was committed, CountsIT asks. */
public final class FaultyCounts {
    private static final Map<String, Total> GIVEN = new ConcurrentHashMap<>();

    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    @Context
    public GuardedDatabase database;

    /** What is wrong with a count. */
    public enum Wrong {
        NOTHING, COUNTS_EVERYTHING, OF_WHO_ASKED_FIRST
    }

    @Procedure(name = "leadgraph.count", mode = Mode.READ)
    public Stream<Total> count(@Name("labels") List<String> labels) {
        return switch (FaultyGuard.fault().count()) {
            case NOTHING -> {
                GIVEN.clear();
                yield right().count(labels);
            }
            case COUNTS_EVERYTHING -> {
                try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
                    yield right().count(labels);
                }
            }
            case OF_WHO_ASKED_FIRST -> Stream.of(GIVEN.computeIfAbsent(labels.toString(), _ -> only(labels)));
        };
    }

    private Total only(List<String> labels) {
        return right().count(labels).findFirst().orElseThrow();
    }

    private CountProcedures right() {
        CountProcedures right = new CountProcedures();
        right.kernel = kernel;
        right.transaction = transaction;
        right.database = database;
        return right;
    }
}
