package org.leadgraph.guard.policy;

import java.util.function.Supplier;
import org.leadgraph.visibility.Policy;

/** A policy whose every change is told of: no transactions arrive by themselves. */
record ToldSource(Supplier<Policy> policy) implements PolicySource {
    @Override
    public Policy read() {
        return policy.get();
    }

    @Override
    public long epoch() {
        return policy.get().epoch();
    }

    @Override
    public AppliedTransactions applied() {
        return new AppliedTransactions(ToldSource.class, 1, 1);
    }

    @Override
    public void awaitApplied() {
        // Nothing is being applied.
    }
}
