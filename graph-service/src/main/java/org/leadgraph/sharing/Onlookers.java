package org.leadgraph.sharing;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.leadgraph.policy.Suppose;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;

/**
 * What an investigator of an agency sees of an owner's classes under a policy, real or supposed: in good standing, with use code C, not named in an
 * exception, at any of the agency's ORIs. The guard's own function computes the view.
 */
final class Onlookers {
    /** No account has this id, so no exception by name fits it. */
    private static final String NOBODY = "\u0000";

    private Onlookers() {
    }

    /**
     * Scopes by number.
     *
     * @param leadEnds
     *            may be pointed at, at the far end of a lead alone
     */
    record Sight(BitSet records, BitSet pointers, BitSet leadEnds) {}

    static Sight of(Policy policy, String agencyId, Collection<String> oris, String owner) {
        Sight sight = new Sight(new BitSet(), new BitSet(), new BitSet());
        List<Integer> numbers = policy.scopes().stream().filter(scope -> scope.agencyId().equals(owner)).map(Policy.Scope::number).toList();
        for (String ori : oris) {
            View view = View.of(Suppose.user(policy, new Policy.User(NOBODY, true, ori, agencyId, Instant.MAX)),
                    new Caller(UseCode.C, NOBODY));
            for (int number : numbers) {
                if (view.isGreen(number)) {
                    sight.records().set(number);
                } else if (view.isYellow(number)) {
                    sight.pointers().set(number);
                } else if (view.isLeadEnd(number)) {
                    sight.leadEnds().set(number);
                }
            }
        }
        sight.pointers().andNot(sight.records());
        sight.leadEnds().andNot(sight.records());
        sight.leadEnds().andNot(sight.pointers());
        return sight;
    }
}
