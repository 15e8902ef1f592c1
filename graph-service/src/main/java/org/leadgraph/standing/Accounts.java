package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/**
 * Accounts at their beginning. An account is its user's from the first sign-in on; then it is suspended, and has a file that says what is still missing.
 */
@Service
public class Accounts {
    private record Standing(@Nullable String agencyId, boolean taken, @Nullable String accountOf) {}

    private static final NamedQuery<Standing> ORI = NamedQuery.of("standing/ori-of-agency",
            row -> new Standing(row.textOrNull("agencyId"), row.flag("taken"), row.textOrNull("accountOf")));
    private static final NamedQuery<Boolean> OPEN_FILE = NamedQuery.of("standing/open-file", row -> row.flag("opened"));
    private static final NamedQuery<Boolean> AWAIT = NamedQuery.of("standing/await", row -> row.flag("awaited"));
    /** Roles of a point of contact. */
    static final List<String> CONTACT_ROLES = List.of(Role.APPLICATION_ADMINISTRATOR.name(), Role.POINT_OF_CONTACT.name());

    private final PolicyWriter policy;
    private final StandingKeeper standing;

    Accounts(PolicyWriter policy, StandingKeeper standing) {
        this.policy = policy;
        this.standing = standing;
    }

    /**
     * Opens an account with this agency, for a user who has signed in.
     *
     * @param roles
     *            that the user has from the beginning
     * @param assignedOn
     *            day from which the user has the duty, for checks and training that are due some time after
     */
    void open(SystemTransaction tx, String by, String agencyId, Opening opening, List<String> roles, LocalDate assignedOn) {
        if (look(tx, agencyId, opening).taken()) {
            throw taken();
        }
        policy.newUser(tx, by, opening.userId(), opening.ori(), opening.facts());
        roles.forEach(role -> policy.addRole(tx, by, opening.userId(), role));
        openFile(tx, by, agencyId, opening.userId(), assignedOn);
    }

    /** Opens an account of this agency, which waits for the first sign-in of its user. */
    Account await(SystemTransaction tx, String by, String agencyId, Opening opening, LocalDate assignedOn) {
        if (agencyId.equals(look(tx, agencyId, opening).accountOf()) || !awaitUser(tx, by, agencyId, opening, assignedOn, List.of())) {
            throw taken();
        }
        return tx.run(Account.AWAITED, Map.of("userId", opening.userId())).stream().filter(each -> each.agencyId().equals(agencyId))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Makes a point of contact, named in a ratified memorandum, an application administrator (J-09). An account of the agency that is there already keeps its
     * status; the forms of its administrators are asked for when the agency has its first access. Otherwise the agency awaits the user, as with every account
     * that it opens: whether another agency has an account with this id is not told.
     *
     * @return whether an account was opened
     */
    public boolean appoint(SystemTransaction tx, String by, String agencyId, Opening contact, LocalDate assignedOn, boolean firstAccess) {
        if (!agencyId.equals(look(tx, agencyId, contact).accountOf())) {
            return awaitUser(tx, by, agencyId, contact, assignedOn, CONTACT_ROLES);
        }
        CONTACT_ROLES.forEach(role -> policy.addRole(tx, by, contact.userId(), role));
        if (firstAccess) {
            openFile(tx, by, agencyId, contact.userId(), assignedOn);
        }
        return false;
    }

    /** Checks that the agency holds the ORI, and nothing else: whether there is an account is not the business of those who name contacts. */
    public void requireOri(SystemTransaction tx, String agencyId, Opening contact) {
        look(tx, agencyId, contact);
    }

    /** What an awaited account is found by. */
    static String key(String agencyId, String userId) {
        return agencyId + " " + userId;
    }

    private boolean awaitUser(SystemTransaction tx, String by, String agencyId, Opening opening, LocalDate assignedOn, List<String> roles) {
        Map<String, Object> facts = new HashMap<>(opening.facts());
        facts.put("userId", opening.userId());
        facts.put("agencyId", agencyId);
        facts.put("ori", opening.ori());
        facts.put("assignedOn", assignedOn);
        facts.put("openedAt", policy.now());
        facts.put("openedBy", by);
        return tx.run(AWAIT, Map.of("key", key(agencyId, opening.userId()), "facts", facts, "roles", roles)).getFirst();
    }

    private static Standing look(SystemTransaction tx, String agencyId, Opening opening) {
        Standing found = tx.run(ORI, Map.of("ori", opening.ori(), "userId", opening.userId())).getFirst();
        if (!agencyId.equals(found.agencyId())) {
            throw new NotFound(StandingProblem.ORI_UNKNOWN,
                    "The agency holds no such ORI. Send one that the CJIS systems agency assigned to it.", "M-14");
        }
        return found;
    }

    private static InvalidRequest taken() {
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
