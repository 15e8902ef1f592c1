package org.leadgraph.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of an act.
 *
 * @param inWords
 *            the act as the end of the sentence "may …"
 * @param rule
 *            id of the requirement that gives it to those who may
 * @param roles
 *            who may: any one of these; everybody who meets {@code needs} when it is empty
 * @param needs
 *            what else a user needs
 * @param reach
 *            whom or what it is about
 * @param fields
 *            fields of GraphQL through which people do it; empty when people reach it in another way, or not at all
 */
public record Terms(String inWords, String rule, Set<Role> roles, Needs needs, Reach reach, List<String> fields) {
    public Terms {
        roles = Set.copyOf(roles);
        fields = List.copyOf(fields);
    }

    /** What a user needs beside a role. */
    public enum Needs {
        /** Good standing, and an agency that has access. */
        ACCESS,
        /** Good standing; the agency may still be waiting for access. */
        STANDING,
        /** An account, whatever its standing. */
        ACCOUNT
    }

    /** Of users whose agency has access. */
    public static Terms may(String inWords, String rule, Role... roles) {
        return new Terms(inWords, rule, setOf(roles), Needs.ACCESS, Reach.OFFICE, List.of());
    }

    /** Of users whose agency may still be waiting for access. */
    public static Terms mayBeforeAccess(String inWords, String rule, Role... roles) {
        return new Terms(inWords, rule, setOf(roles), Needs.STANDING, Reach.OFFICE, List.of());
    }

    /** Of every user who has an account, whatever its standing, about nobody but that user. */
    public static Terms ofOneself(String inWords, String rule) {
        return new Terms(inWords, rule, Set.of(), Needs.ACCOUNT, Reach.ONESELF, List.of());
    }

    /** The same about this. */
    public Terms about(Reach other) {
        return new Terms(inWords, rule, roles, needs, other, fields);
    }

    /** The same, done by people through these fields of GraphQL. */
    public Terms through(String... names) {
        return new Terms(inWords, rule, roles, needs, reach, List.of(names));
    }

    private static Set<Role> setOf(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Set.of(roles));
        return set;
    }
}
