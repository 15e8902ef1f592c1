package org.leadgraph.guard.kernel;

import java.util.function.Supplier;
import org.leadgraph.guard.policy.FaultyPolicies;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A guarded database that is wrong in the way of the moment's fault. */
public final class FaultyDatabase extends GuardedDatabase {
    private final Supplier<Fault> fault;

    public FaultyDatabase(String name, Supplier<GraphDatabaseAPI> facade, Supplier<Fault> fault) {
        super(name, facade, new FaultyPolicies(facade, fault));
        this.fault = fault;
    }

    @Override
    AccessMode accessMode(View view, AllowedTokens allowed) {
        return fault.get().mode(super.accessMode(view, allowed), view, scopeLabels());
    }
}
