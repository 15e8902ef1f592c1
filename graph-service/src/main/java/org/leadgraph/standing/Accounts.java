package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Accounts at their beginning: suspended, and with a file that says what is still missing. */
@Service
public class Accounts {
    private record Standing(@Nullable String agencyId, boolean taken, @Nullable String accountOf) {}

    private static final NamedQuery<Standing> ORI = NamedQuery.of("standing/ori-of-agency",
            row -> new Standing(row.textOrNull("agencyId"), row.flag("taken"), row.textOrNull("accountOf")));
    private static final NamedQuery<Boolean> OPEN_FILE = NamedQuery.of("standing/open-file", row -> row.flag("opened"));

    private final PolicyWriter policy;
    private final StandingKeeper standing;

    Accounts(PolicyWriter policy, StandingKeeper standing) {
        this.policy = policy;
        this.standing = standing;
    }

    /**
     * Opens an account with this agency.
     *
     * @param assignedOn
     *            day from which the user has the duty, for checks and training that are due some time after
     */
    public void open(SystemTransaction tx, String by, String agencyId, Opening opening, LocalDate assignedOn) {
        if (look(tx, agencyId, opening).taken()) {
            throw taken();
        }
        policy.newUser(tx, by, opening.userId(), opening.ori(), opening.facts());
        openFile(tx, by, agencyId, opening.userId(), assignedOn);
    }

    /**
     * Makes a point of contact, named in a ratified memorandum, an application administrator (J-09). An account of the agency that is there already keeps its
     * status; the forms of its administrators are asked for when the agency has its first access.
     *
     * @return whether an account was opened
     */
    public boolean appoint(SystemTransaction tx, String by, String agencyId, Opening contact, LocalDate assignedOn, boolean firstAccess) {
        boolean there = mayBeNamed(tx, agencyId, contact);
        if (!there) {
            policy.newUser(tx, by, contact.userId(), contact.ori(), contact.facts());
        }
        policy.addRole(tx, by, contact.userId(), Role.APPLICATION_ADMINISTRATOR.name());
        policy.addRole(tx, by, contact.userId(), Role.POINT_OF_CONTACT.name());
        if (!there || firstAccess) {
            openFile(tx, by, agencyId, contact.userId(), assignedOn);
        }
        return !there;
    }

    /**
     * Checks that somebody may be named as a contact of this agency: an ORI of the agency, and no account of another.
     *
     * @return whether there is an account of the agency already
     */
    public boolean mayBeNamed(SystemTransaction tx, String agencyId, Opening contact) {
        Standing found = look(tx, agencyId, contact);
        if (found.taken() && !agencyId.equals(found.accountOf())) {
            throw taken();
        }
        return found.taken();
    }

    private static Standing look(SystemTransaction tx, String agencyId, Opening opening) {
        Standing found = tx.run(ORI, Map.of("ori", opening.ori(), "userId", opening.userId())).getFirst();
        if (!agencyId.equals(found.agencyId())) {
            throw new NotFound(StandingProblem.ORI_UNKNOWN,
                    "The agency holds no such ORI. Send one that the CJIS systems agency assigned to it.", "M-14");
        }
        return found;
    }

    /** Checks that the agency holds the ORI and has no account with this user id. */
    void requireFree(SystemTransaction tx, String agencyId, Opening opening) {
        if (agencyId.equals(look(tx, agencyId, opening).accountOf())) {
            throw taken();
        }
    }

    static InvalidRequest taken() {
        return new InvalidRequest(StandingProblem.USER_ID_TAKEN,
                "An account with this user id cannot be opened, because ids are unique. Ask the identity provider for the user's id.",
                "O-02");
    }

    private void openFile(SystemTransaction tx, String by, String agencyId, String userId, LocalDate assignedOn) {
        Map<String, Object> file = new HashMap<>();
        file.put("agencyId", agencyId);
        file.put("assignedOn", assignedOn);
        file.put("openedAt", policy.now());
        file.put("openedBy", by);
        tx.run(OPEN_FILE, Map.of("userId", userId, "file", file));
        standing.renew(tx, by, userId);
    }
}
