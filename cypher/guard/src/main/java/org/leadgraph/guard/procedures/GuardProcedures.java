package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.kernel.CallerSecurityContext;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.View;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The narrow procedures of the guard: what a caller may learn beyond the nodes of the view. For an account that is not a caller they return nothing. */
public final class GuardProcedures {
    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    @Context
    public GuardedDatabase database;

    /**
     * The view of this transaction.
     *
     * @param epoch
     *            number of the policy change that it is the view after, or of a later one that left it as it is
     * @param green
     *            bits by scope number: records that are nodes
     * @param pointers
     *            bits by scope number: records that may appear as pointers
     */
    public record ViewOfCaller(@Nullable String agencyId, String fingerprint, long epoch, byte[] green, byte[] pointers) {}

    /**
     * An agency in a view.
     *
     * @param greenScopes
     *            number of its scopes whose records are nodes
     * @param pointerScopes
     *            number of its scopes whose records may appear as pointers
     */
    public record Source(String agencyId, long greenScopes, long pointerScopes) {}

    /**
     * Whether what was read may still be shown.
     *
     * @param fingerprint
     *            of the view that the transaction reads with
     * @param current
     *            of the view that the caller has now
     * @param epoch
     *            number of the policy change that {@code current} is the view after
     */
    public record Release(String fingerprint, String current, long epoch) {}

    @Procedure(name = "leadgraph.view", mode = Mode.READ)
    @Description("The view that this transaction reads with.")
    public Stream<ViewOfCaller> view() {
        View view = view(kernel.securityContext());
        return Stream.of(new ViewOfCaller(view.agencyId(), view.fingerprint(), database.policies().policy().epoch(), view.greenBits(),
                view.pointerBits()));
    }

    @Procedure(name = "leadgraph.sources", mode = Mode.READ)
    @Description("The agencies whose records this transaction's view shows or points at, with the number of their scopes.")
    public Stream<Source> sources() {
        View view = view(kernel.securityContext());
        Map<String, long[]> counts = new TreeMap<>();
        for (Policy.Scope scope : database.policies().policy().scopes()) {
            if (view.isGreen(scope.number())) {
                counts.computeIfAbsent(scope.agencyId(), agency -> new long[2])[0]++;
            } else if (view.isLeadEnd(scope.number())) {
                counts.computeIfAbsent(scope.agencyId(), agency -> new long[2])[1]++;
            }
        }
        return counts.entrySet().stream().map(entry -> new Source(entry.getKey(), entry.getValue()[0], entry.getValue()[1]));
    }

    @Procedure(name = "leadgraph.release", mode = Mode.READ)
    @Description("The view that this transaction reads with, and the one that the caller has now. An answer may leave only when they are the same.")
    public Stream<Release> release() {
        SecurityContext context = kernel.securityContext();
        View now = context instanceof CallerSecurityContext callers && callers.caller() != null
                ? database.policies().viewOf(callers.caller())
                : View.EMPTY;
        return Stream.of(new Release(view(context).fingerprint(), now.fingerprint(), database.policies().policy().epoch()));
    }

    @Procedure(name = "leadgraph.pointers", mode = Mode.READ)
    @Description("Yellow neighbours of visible records; what SAME_AS joins to one is no neighbour.")
    public Stream<Pointer> pointers(
            @Name(value = "recordIds", description = "Ids of visible records; others are passed over.") List<String> recordIds) {
        return pointers().besides(recordIds).stream();
    }

    @Procedure(name = "leadgraph.findPointers", mode = Mode.READ)
    @Description("Yellow records that have exactly this value for one of the keys caseNumber, exhibitNumber, serial, traceId; at most 100.")
    public Stream<Pointer> findPointers(@Name(value = "key", description = "One of the keys.") String key,
            @Name(value = "value", description = "The whole value.") String value) {
        return pointers().withKey(key, value).stream();
    }

    @Procedure(name = "leadgraph.timeToFirstShooting", mode = Mode.READ)
    @Description("Time from purchase (or theft) of a visible firearm to the first shooting that it is linked to, computed from visible records: in days, or only as a band if an owner chose that.")
    public Stream<FirstShooting> timeToFirstShooting(
            @Name(value = "firearmIds", description = "Ids of visible firearms; others are passed over.") List<String> firearmIds) {
        return new TimeToFirstShooting(kernel, transaction, view(kernel.securityContext())).of(firearmIds).stream();
    }

    private Pointers pointers() {
        return new Pointers(kernel, transaction, database, view(kernel.securityContext()));
    }

    private static View view(SecurityContext context) {
        return context instanceof CallerSecurityContext callers ? callers.view() : View.EMPTY;
    }
}
