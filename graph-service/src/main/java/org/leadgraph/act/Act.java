package org.leadgraph.act;

import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of act.
 *
 * @param name
 *            as it stands in the log, in upper snake case; never used again for something else
 * @param roles
 *            who may: any one of these; everybody in good standing when it is empty
 * @param rule
 *            id of the requirement that gives it to them
 * @param beforeAccess
 *            whether it may be done for an agency that has no access yet
 * @param ofOneself
 *            whether it mends the own standing, so that an account without it may do it too
 */
public record Act(String name, Set<Role> roles, String rule, boolean beforeAccess, boolean ofOneself) {
    public Act {
        roles = Set.copyOf(roles);
    }

    /** Of users whose agency has access. */
    public static Act of(String name, String rule, Role... roles) {
        return new Act(name, setOf(roles), rule, false, false);
    }

    /** Of users whose agency may still be waiting for access. */
    public static Act beforeAccess(String name, String rule, Role... roles) {
        return new Act(name, setOf(roles), rule, true, false);
    }

    /** Of every user who has an account, whatever its standing, about nobody but that user. */
    public static Act ofOneself(String name, String rule) {
        return new Act(name, Set.of(), rule, true, true);
    }

    private static Set<Role> setOf(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Set.of(roles));
        return set;
    }
}
