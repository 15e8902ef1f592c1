package org.leadgraph.guard;

import java.util.List;
import org.leadgraph.guard.kernel.Fault;
import org.leadgraph.guard.kernel.FaultyDatabase;
import org.leadgraph.guard.procedures.FaultyCounts;
import org.leadgraph.guard.procedures.FaultySearch;
import org.leadgraph.guard.procedures.GuardProcedures;

/** A guard in a running database that can be broken and mended: starting one for each fault would take minutes. */
public final class FaultyGuard {
    static final GuardParts PARTS = new GuardParts((name, facade) -> new FaultyDatabase(name, facade, FaultyGuard::fault),
            List.of(GuardProcedures.class, FaultySearch.class, FaultyCounts.class));

    private static volatile Fault fault = Fault.NONE;

    private FaultyGuard() {
    }

    static void breakBy(Fault newFault) {
        fault = newFault;
    }

    /** The fault of the moment. */
    public static Fault fault() {
        return fault;
    }
}
