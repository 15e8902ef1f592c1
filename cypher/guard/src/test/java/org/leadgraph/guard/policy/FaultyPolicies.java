package org.leadgraph.guard.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.leadgraph.guard.kernel.Fault;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.View;
import org.leadgraph.visibility.World;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Policies that are wrong in the way of the moment's fault. */
public final class FaultyPolicies extends Policies {
    private final Supplier<Fault> fault;

    public FaultyPolicies(Supplier<GraphDatabaseAPI> facade, Supplier<Fault> fault) {
        super(new ToldSource(() -> fault.get().policy(new DatabasePolicySource(facade).read(), halves(facade.get()))));
        this.fault = fault;
    }

    @Override
    public View viewOf(Caller caller) {
        return super.viewOf(fault.get().caller(caller));
    }

    @Override
    void changed(long stamp) {
        if (fault.get().keepsOldViews()) {
            unchanged(stamp);
        } else {
            super.changed(stamp);
        }
    }

    private static Set<World.Half> halves(GraphDatabaseAPI database) {
        Set<World.Half> halves = new HashSet<>();
        try (Transaction tx = database.beginTransaction(KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED);
                var relationships = tx.findRelationships(RelationshipType.withName(PolicyGraph.SHARES_WITH))) {
            while (relationships.hasNext()) {
                Relationship half = relationships.next();
                halves.add(new World.Half((String) half.getStartNode().getProperty("agencyId"),
                        (String) half.getEndNode().getProperty("agencyId")));
            }
        }
        return halves;
    }
}
