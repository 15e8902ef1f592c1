package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.guard.kernel.CallerSecurityContext;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.procedures.SearchProcedures.Total;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.token.api.TokenConstants;

/**
 * Counts of all that a caller sees. Neo4j keeps such numbers for the whole store alone, and looks at every node of it, hidden ones too, for anybody who does not
 * see all; this one takes what {@code guard.counts} keeps by scope.
 */
public final class CountProcedures {
    private static final String BY_LOOKING = "MATCH (n:$any($labels)) RETURN count(n) AS total";

    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    @Context
    public GuardedDatabase database;

    @Procedure(name = "leadgraph.count", mode = Mode.READ)
    @Description("How many visible records have at least one of these labels.")
    public Stream<Total> count(@Name(value = "labels", description = "Labels, such as Shooting.") List<String> labels) {
        // Labels that say whose a record is are the guard's own: no record is found by them.
        Set<String> each = labels.stream().filter(label -> ScopeLabel.number(label).isEmpty()).collect(Collectors.toSet());
        OptionalLong kept = kernel.securityContext() instanceof CallerSecurityContext caller
                ? database.counts().of(caller.view(), each)
                : ofWholeStore(each);
        return Stream.of(new Total(kept.orElseGet(() -> byLooking(each))));
    }

    /** For accounts that see everything Neo4j has the number, of a single label. */
    private OptionalLong ofWholeStore(Set<String> labels) {
        if (labels.size() != 1) {
            return OptionalLong.empty();
        }
        int label = kernel.tokenRead().nodeLabel(labels.iterator().next());
        return OptionalLong.of(label == TokenConstants.NO_TOKEN ? 0 : kernel.dataRead().countsForNode(label));
    }

    private long byLooking(Set<String> labels) {
        try (ResourceIterator<Number> totals = transaction.execute(BY_LOOKING, Map.of("labels", List.copyOf(labels))).columnAs("total")) {
            return totals.next().longValue();
        }
    }
}
