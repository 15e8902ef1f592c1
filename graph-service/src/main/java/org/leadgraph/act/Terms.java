package org.leadgraph.act;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leadgraph.act.Initiator.Program.Kind;

/**
 * The terms of an act.
 *
 * @param inWords
 *            the act as the end of the sentence "may …"
 * @param rule
 *            id of the requirement that gives it to those who may
 * @param people
 *            whether people may do it at all
 * @param roles
 *            who of them may: any one of these; everybody who meets {@code needs} when it is empty
 * @param needs
 *            what else it takes
 * @param reach
 *            whom or what it is about
 * @param fields
 *            fields of GraphQL through which people do it; empty when no person does it
 * @param programs
 *            feeds, jobs and correlation rules that may do it, in the name of the agency that owns them; none unless it is said
 */
public record Terms(String inWords, String rule, boolean people, Set<Role> roles, Needs needs, Reach reach, List<String> fields,
        List<Licence> programs) {
    public Terms {
        roles = Set.copyOf(roles);
        fields = List.copyOf(fields);
        programs = List.copyOf(programs);
    }

    /** What it takes beside a role. */
    public enum Needs {
        /** Good standing, and an agency that has access. */
        ACCESS,
        /** Good standing; the agency may be without access. */
        STANDING,
        /** An account, whatever its standing. */
        ACCOUNT
    }

    /** Of users whose agency has access. */
    public static Terms may(String inWords, String rule, Role... roles) {
        return new Terms(inWords, rule, true, setOf(roles), Needs.ACCESS, Reach.OFFICE, List.of(), List.of());
    }

    /** Of users whose agency may still be waiting for access. */
    public static Terms mayBeforeAccess(String inWords, String rule, Role... roles) {
        return new Terms(inWords, rule, true, setOf(roles), Needs.STANDING, Reach.OFFICE, List.of(), List.of());
    }

    /** Of every user who has an account, whatever its standing, and only about that user. */
    public static Terms ofOneself(String inWords, String rule) {
        return new Terms(inWords, rule, true, Set.of(), Needs.ACCOUNT, Reach.ONESELF, List.of(), List.of());
    }

    /** Of programs alone, in the name of an agency that may be without access; which of them, is said by {@link #by(Kind)} and {@link #byJob(String)}. */
    public static Terms ofPrograms(String inWords, String rule) {
        return new Terms(inWords, rule, false, Set.of(), Needs.STANDING, Reach.OWN_AGENCY, List.of(), List.of());
    }

    /** The same about this. */
    public Terms about(Reach other) {
        return new Terms(inWords, rule, people, roles, needs, other, fields, programs);
    }

    /** The same, only in the name of an agency that has access. */
    public Terms needingAccess() {
        return new Terms(inWords, rule, people, roles, Needs.ACCESS, reach, fields, programs);
    }

    /** The same, done by people through these fields of GraphQL. */
    public Terms through(String... names) {
        return new Terms(inWords, rule, people, roles, needs, reach, List.of(names), programs);
    }

    /** The same, done by every program of this kind too. */
    public Terms by(Kind kind) {
        return with(new Licence(kind, null));
    }

    /** The same, done by the job of this name too. */
    public Terms byJob(String name) {
        return with(new Licence(Kind.JOB, name));
    }

    private Terms with(Licence licence) {
        List<Licence> more = new ArrayList<>(programs);
        more.add(licence);
        return new Terms(inWords, rule, people, roles, needs, reach, fields, more);
    }

    private static Set<Role> setOf(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Set.of(roles));
        return set;
    }
}
