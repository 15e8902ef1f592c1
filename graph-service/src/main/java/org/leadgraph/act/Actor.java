package org.leadgraph.act;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a user in good standing, as the graph knows the account, or a program with a licence.
 *
 * @param userId
 *            the user's id; kind and name of a program, for example "job record-moves"
 * @param agencyId
 *            the agency that employs the user, or that owns the program
 * @param ori
 *            the ORI that employs the user; empty for a program
 * @param state
 *            state of the user's agency, two letters; null when it is not known
 * @param roles
 *            none for a program
 */
public record Actor(String userId, String agencyId, String ori, @Nullable String state, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Of no state, so that nothing follows from it. */
    public Actor(String userId, String agencyId, String ori, Set<Role> roles) {
        this(userId, agencyId, ori, null, roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether one of the roles that let the actor do this reaches an agency. What it does not reach does not exist for the actor.
     *
     * @param states
     *            of the agency: its own, or those of its ORIs
     */
    public boolean reaches(Act act, String agencyId, Collection<String> states) {
        Reach said = act.terms().reach();
        if (said != Reach.OFFICE) {
            return said.covers(this, agencyId, states);
        }
        return act.roles().isEmpty()
                ? Reach.OWN_AGENCY.covers(this, agencyId, states)
                : roles.stream().filter(act.roles()::contains).anyMatch(role -> role.reach().covers(this, agencyId, states));
    }

    /** The state whose agencies one of the roles that let the actor do this reaches; null when none reaches that far. */
    public @Nullable String stateReachedBy(Act act) {
        return roles.stream().anyMatch(role -> act.roles().contains(role) && role.reach() == Reach.OWN_STATE) ? state : null;
    }
}
