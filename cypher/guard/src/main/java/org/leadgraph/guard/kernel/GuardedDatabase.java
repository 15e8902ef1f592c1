package org.leadgraph.guard.kernel;

import java.util.function.Supplier;
import org.leadgraph.guard.counts.RecordCounts;
import org.leadgraph.guard.policy.Policies;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.token.TokenHolders;

/**
 * The one user database of a guarded Neo4j, with its policies and the numbers of its records. It is looked up late, because security is built before the databases are.
 *
 * <p>
 * Public only because the code that Neo4j generates to call procedures must see the type.
 */
public class GuardedDatabase {
    private final String name;
    private final Supplier<GraphDatabaseAPI> facade;
    private final Policies policies;
    private final RecordCounts counts;
    private volatile ScopeLabels scopeLabels;

    public GuardedDatabase(String name, Supplier<GraphDatabaseAPI> facade) {
        this(name, facade, new Policies(facade));
    }

    protected GuardedDatabase(String name, Supplier<GraphDatabaseAPI> facade, Policies policies) {
        this.name = name;
        this.facade = facade;
        this.policies = policies;
        this.counts = new RecordCounts(facade);
    }

    public String name() {
        return name;
    }

    public Policies policies() {
        return policies;
    }

    /** How many records there are by scope. */
    public RecordCounts counts() {
        return counts;
    }

    AccessMode accessMode(View view, AllowedTokens allowed) {
        return new CallerAccessMode(view, scopeLabels(), allowed);
    }

    ScopeLabels scopeLabels() {
        ScopeLabels known = scopeLabels;
        if (known == null) {
            known = new ScopeLabels(facade.get().getDependencyResolver().resolveDependency(TokenHolders.class));
            scopeLabels = known;
        }
        return known;
    }
}
