package org.leadgraph.guard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.visibility.PolicyBuilder.aPolicy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.PolicyBuilder;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
import org.neo4j.kernel.api.exceptions.Status;

/** When a policy that is kept is read again. Ann is of agency avon (scope 1); scope 2 is brook's. */
class PoliciesTests {
    private static final Caller ANN = new Caller(UseCode.C, "ann");
    private static final int BROOKS = 2;

    private final Store store = new Store();
    private final Policies policies = new Policies(store);

    /** A store into which transactions arrive by themselves. */
    private static final class Store implements PolicySource {
        private Object identity = new Object();
        private PolicyBuilder policy = aPolicy().agreement();
        private long epoch = 1;
        private long committed = 1;
        private long closed = 1;
        private int reads;
        private int epochReads;
        private Runnable whileReading = () -> {
        };

        void apply(PolicyBuilder changed) {
            policy = changed;
            epoch++;
            committed++;
            closed++;
        }

        @Override
        public Policy read() {
            reads++;
            Policy read = policy.build();
            long before = epoch;
            whileReading.run();
            return new Policy(before, read.agencies(), read.users(), read.scopes());
        }

        @Override
        public long epoch() {
            epochReads++;
            return epoch;
        }

        @Override
        public AppliedTransactions applied() {
            return new AppliedTransactions(identity, committed, closed);
        }

        @Override
        public void awaitApplied() {
            closed = committed;
        }
    }

    private boolean annSeesBrooks() {
        return policies.viewOf(ANN).isGreen(BROOKS);
    }

    @Test
    @DisplayName("T-01 T-02 T-07 from the moment the standing runs out nothing is visible, not even with a view that was kept")
    void endsWithTheStanding() {
        Instant end = Instant.parse("2026-06-30T00:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(end.minusNanos(1));
        Policies kept = new Policies(new ToldSource(() -> aPolicy().standingUntil("ann", end).build()), now::get);

        assertThat(kept.viewOf(ANN).isGreen(1)).isTrue();

        now.set(end);
        assertThat(kept.viewOf(ANN)).isSameAs(View.EMPTY);
    }

    @Test
    @DisplayName("INV-40, INV-46 a change that arrives past every listener holds for the next look-up")
    void followsChangesThatNobodyTellsOf() {
        assertThat(annSeesBrooks()).isTrue();

        store.apply(aPolicy());

        assertThat(annSeesBrooks()).isFalse();
    }

    @Test
    @DisplayName("INV-40 while nothing arrives nothing is read; after records arrived only the number of the change is")
    void readsOnlyWhatItMust() {
        policies.viewOf(ANN);
        int epochReads = store.epochReads;
        View kept = policies.viewOf(ANN);
        assertThat(store.epochReads).isEqualTo(epochReads);

        store.committed++;
        store.closed++;

        assertThat(policies.viewOf(ANN)).isSameAs(kept);
        assertThat(store.epochReads).isEqualTo(epochReads + 1);
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    @DisplayName("INV-46 while transactions are being applied, in whatever order, every look-up asks for the number of the change")
    void trustsNothingWhileTransactionsAreApplied() {
        policies.viewOf(ANN);
        store.committed = 4;
        assertThat(annSeesBrooks()).isTrue();

        // The third of three is applied first: the highest id without a gap before it is still the old one.
        store.policy = aPolicy();
        store.epoch++;

        assertThat(annSeesBrooks()).isFalse();
    }

    @Test
    @DisplayName("INV-46 a store that was put in place of another is read whole, though its numbers are the same")
    void readsAnotherStoreWhole() {
        policies.viewOf(ANN);
        store.identity = new Object();
        store.policy = aPolicy();

        assertThat(annSeesBrooks()).isFalse();
    }

    @Test
    @DisplayName("INV-46 a policy that changed while it was read is read again")
    void readsAgainWhatChangedMeanwhile() {
        store.whileReading = () -> {
            store.whileReading = () -> {
            };
            store.apply(aPolicy());
        };

        assertThat(annSeesBrooks()).isFalse();
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    @DisplayName("INV-46 a policy that changes during every reading is not used at all, and the failure can be tried again")
    void usesNoPolicyThatCannotBeRead() {
        store.whileReading = () -> store.apply(aPolicy());

        assertThatThrownBy(this::annSeesBrooks).isInstanceOfSatisfying(GuardFailure.class,
                failure -> assertThat(failure.status()).isEqualTo(Status.Transaction.Outdated));

        store.whileReading = () -> {
        };
        assertThat(annSeesBrooks()).isFalse();
    }
}
