package org.leadgraph.guard;

import java.util.List;
import java.util.function.Supplier;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.procedures.CountProcedures;
import org.leadgraph.guard.procedures.GuardProcedures;
import org.leadgraph.guard.procedures.SearchProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The parts of which a database's guard is composed. There is one right composition; tests put broken parts in to see that they are noticed.
 *
 * @param procedures
 *            classes of the procedures that are registered
 */
record GuardParts(DatabaseFactory database, List<Class<?>> procedures) {
    static final GuardParts WHOLE = new GuardParts(GuardedDatabase::new,
            List.of(GuardProcedures.class, SearchProcedures.class, CountProcedures.class));

    /** Makes the guarded database, which decides what the kernel may do for a caller. */
    interface DatabaseFactory {
        GuardedDatabase create(String name, Supplier<GraphDatabaseAPI> facade);
    }
}
