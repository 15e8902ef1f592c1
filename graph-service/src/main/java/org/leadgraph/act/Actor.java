package org.leadgraph.act;

import java.util.Set;

/**
 * Who acts: a user in good standing, as the graph knows the account.
 *
 * @param agencyId
 *            the agency that employs the user
 * @param ori
 *            the ORI that employs the user
 */
public record Actor(String userId, String agencyId, String ori, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }
}
