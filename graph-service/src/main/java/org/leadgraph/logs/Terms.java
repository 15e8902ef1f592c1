package org.leadgraph.logs;

import java.util.HashSet;
import java.util.Set;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditEntry;
import org.leadgraph.ledger.LogEvent;
import org.leadgraph.ledger.Logon;
import org.leadgraph.ledger.LogonRefused;
import org.leadgraph.ledger.SearchOutcome;

/** By what reports find an entry: who did it, whose records it showed, and what it is. What was asked is not among them. */
public final class Terms {
    public static final String SEARCH = "kind:SEARCH";
    public static final String DELETION = "kind:DELETION";

    /** Kinds of entries that have any; those of all others are passed over unread. */
    static final Set<String> KINDS = Set.of("SEARCH_OUTCOME", "ACT_OUTCOME", "LOGON", "LOGON_REFUSED", "LOG_SEGMENTS_DELETED");

    private Terms() {
    }

    /** A search or an act of this agency. */
    public static String by(String agencyId) {
        return "by:" + agencyId;
    }

    /** A search or an act of this user, or a sign-in in the user's name. */
    public static String user(String userId) {
        return "user:" + userId;
    }

    /** A sign-in, or a refused one, in this user's name. */
    public static String signIn(String userId) {
        return "sign-in:" + userId;
    }

    /** A search that showed records of this ORI, or pointers to or values computed from records of this agency. */
    public static String shows(String owner) {
        return "shows:" + owner;
    }

    /** A search for this applicant. */
    public static String applicant(String applicant) {
        return "applicant:" + applicant;
    }

    static Set<String> of(AuditEntry entry) {
        Set<String> terms = new HashSet<>();
        switch (entry) {
            case SearchOutcome outcome -> {
                var search = outcome.search();
                terms.add(SEARCH);
                terms.add(by(search.requester().agencyId()));
                terms.add(user(search.requester().userId()));
                outcome.disclosedRecords().keySet().forEach(owner -> terms.add(shows(owner)));
                outcome.disclosedPointers().keySet().forEach(owner -> terms.add(shows(owner)));
                outcome.computedFrom().forEach(owner -> terms.add(shows(owner)));
                if (search.purpose().applicant() instanceof String applicant) {
                    terms.add(applicant(applicant));
                }
            }
            case ActOutcome outcome -> {
                terms.add(by(outcome.agencyId()));
                if (outcome.requester() != null) {
                    terms.add(user(outcome.requester().userId()));
                }
            }
            case Logon logon when logon.userId() != null -> {
                terms.add(signIn(logon.userId()));
                terms.add(user(logon.userId()));
            }
            case LogonRefused refused when refused.userId() != null -> {
                terms.add(signIn(refused.userId()));
                terms.add(user(refused.userId()));
            }
            case LogEvent.SegmentsDeleted _ -> terms.add(DELETION);
            default -> {
                // No report shows it.
            }
        }
        return terms;
    }
}
