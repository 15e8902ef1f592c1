package org.leadgraph.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.identity.Identity;
import org.leadgraph.problem.NotPermitted;
import org.springframework.stereotype.Component;

/** Checks that the ORI that a token names as its user's employer is one of the account's agency: the log names it as the asker's employer (O-05). */
@Component
class Employers {
    private static final int MOST_KNOWN = 10_000;

    private final Agencies agencies;
    /** Agencies by ORI, as they are under one policy. */
    private final Map<String, String> known = new HashMap<>();
    private long epoch = -1;

    Employers(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Checks a token's employer. Of a user who sees nothing it does not matter.
     *
     * @throws NotPermitted
     *             when it is another agency's
     */
    void require(Identity identity, CallerView view) {
        if (view.agencyId() != null && !view.agencyId().equals(agencyOf(identity.employerOri(), view.epoch()))) {
            throw new NotPermitted(SearchProblem.EMPLOYER_DIFFERS,
                    "Your token names an ORI (employer_ori) that does not belong to your account's agency. Ask your identity provider for a token "
                            + "with the right one, or your agency's administrator for an account there.",
                    "O-05");
        }
    }

    private String agencyOf(String ori, long policy) {
        synchronized (known) {
            if (policy != epoch || known.size() >= MOST_KNOWN) {
                known.clear();
                epoch = policy;
            }
            String before = known.get(ori);
            if (before != null) {
                return before;
            }
        }
        Agency holder = agencies.holding(List.of(ori)).get(ori);
        String found = holder == null ? "" : holder.agencyId();
        synchronized (known) {
            if (policy == epoch) {
                known.put(ori, found);
            }
        }
        return found;
    }
}
