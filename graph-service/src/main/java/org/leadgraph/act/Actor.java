package org.leadgraph.act;

import java.util.Set;

/**
 * Who acts: a user in good standing, as the graph knows the account, or a program with a licence.
 *
 * @param userId
 *            the user's id; kind and name of a program, for example "job record-moves"
 * @param agencyId
 *            the agency that employs the user, or that owns the program
 * @param ori
 *            the ORI that employs the user; empty for a program
 * @param roles
 *            none for a program
 */
public record Actor(String userId, String agencyId, String ori, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
