package org.leadgraph.onboarding;

import static org.leadgraph.act.Role.ATF_CONTACT;
import static org.leadgraph.act.Role.ATF_GROUP_SUPERVISOR;
import static org.leadgraph.act.Role.FOD_CHIEF;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Role.SPECIAL_AGENT_IN_CHARGE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadgraph.act.Role;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;

/**
 * An agency's way to access: every state of a request, and every step from one to the next with whose it is. What is not in the table cannot be done.
 *
 * <p>
 * Source: ATF, NESS MOU process (requirements J-02 to J-13).
 */
final class AccessPath {
    /** States of a request. */
    enum State {
        /** Submitted; waits for the group supervisor's signature. */
        REQUESTED("submitted and not signed yet"),
        /** Signed; waits for the NESS team. */
        SUPPORTED("signed by the group supervisor"),
        /** The memorandum is with the field division; its contacts are not named yet. */
        MEMORANDUM_SENT("waiting for its points of contact"),
        /** Waits for both signatures. */
        CONTACTS_NAMED("waiting for the signatures of the memorandum"),
        /** Waits for the division's signature. */
        SIGNED_BY_AGENCY("signed only by the head of the agency"),
        /** Waits for the agency's signature. */
        SIGNED_BY_DIVISION("signed only by the special agent in charge"),
        /** Waits for the NESS team. */
        SIGNED("signed by both sides"),
        /** Waits for ratification. */
        FORWARDED("waiting for ratification"),
        /** The agency has access; forms are to be sent. */
        RATIFIED("ratified"),
        /** Done. */
        FORMS_SENT("complete"),
        /** With the field division, for correction. */
        RETURNED("returned for correction"),
        /** Ended without access. */
        WITHDRAWN("withdrawn");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        /** Whether the agency still waits. */
        boolean isOpen() {
            return this != RATIFIED && this != FORMS_SENT && this != WITHDRAWN;
        }
    }

    /** What can be done. */
    enum Step {
        SUBMIT("J-02", "requestAccess"),
        SUPPORT("J-04", "signAccessRequest"),
        SEND_MEMORANDUM("J-05", "sendMemorandum"),
        NAME_CONTACTS("J-08", "nameContacts"),
        SIGN("J-07", "signMemorandum"),
        FORWARD("J-11", "forwardMemorandum"),
        RATIFY("J-12", "ratifyMemorandum"),
        SEND_FORMS("J-13", "noteFormsSent"),
        RETURN("J-05", "returnAccessRequest"),
        RESUBMIT("J-02", "resubmitAccessRequest"),
        WITHDRAW("J-02", "withdrawAccessRequest");

        private final String rule;
        private final String mutation;

        Step(String rule, String mutation) {
            this.rule = rule;
            this.mutation = mutation;
        }

        String rule() {
            return rule;
        }

        /** Steps that lead on, as opposed to back or out. */
        private boolean isForward() {
            return this != RETURN && this != WITHDRAW;
        }
    }

    /** A step that can be taken. */
    record Transition(State from, Step step, Role role, State to) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(State.REQUESTED, Step.SUPPORT, ATF_GROUP_SUPERVISOR, State.SUPPORTED),
            new Transition(State.REQUESTED, Step.RETURN, ATF_GROUP_SUPERVISOR, State.RETURNED),
            new Transition(State.REQUESTED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.SUPPORTED, Step.SEND_MEMORANDUM, NESS_TEAM, State.MEMORANDUM_SENT),
            new Transition(State.SUPPORTED, Step.RETURN, NESS_TEAM, State.RETURNED),
            new Transition(State.SUPPORTED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.MEMORANDUM_SENT, Step.NAME_CONTACTS, ATF_CONTACT, State.CONTACTS_NAMED),
            new Transition(State.MEMORANDUM_SENT, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.CONTACTS_NAMED, Step.SIGN, HEAD_OF_AGENCY, State.SIGNED_BY_AGENCY),
            new Transition(State.CONTACTS_NAMED, Step.SIGN, SPECIAL_AGENT_IN_CHARGE, State.SIGNED_BY_DIVISION),
            // Nothing is signed yet, so the names may still be mended.
            new Transition(State.CONTACTS_NAMED, Step.NAME_CONTACTS, ATF_CONTACT, State.CONTACTS_NAMED),
            new Transition(State.CONTACTS_NAMED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.SIGNED_BY_AGENCY, Step.SIGN, SPECIAL_AGENT_IN_CHARGE, State.SIGNED),
            new Transition(State.SIGNED_BY_AGENCY, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),
            new Transition(State.SIGNED_BY_DIVISION, Step.SIGN, HEAD_OF_AGENCY, State.SIGNED),
            new Transition(State.SIGNED_BY_DIVISION, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.SIGNED, Step.FORWARD, NESS_TEAM, State.FORWARDED),
            // Sent again, in the newest version, for other contacts and new signatures.
            new Transition(State.SIGNED, Step.RETURN, NESS_TEAM, State.MEMORANDUM_SENT),
            new Transition(State.SIGNED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.FORWARDED, Step.RATIFY, FOD_CHIEF, State.RATIFIED),
            new Transition(State.FORWARDED, Step.RETURN, FOD_CHIEF, State.SIGNED),
            new Transition(State.FORWARDED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN),

            new Transition(State.RATIFIED, Step.SEND_FORMS, NESS_TEAM, State.FORMS_SENT),

            new Transition(State.RETURNED, Step.RESUBMIT, ATF_CONTACT, State.REQUESTED),
            new Transition(State.RETURNED, Step.WITHDRAW, ATF_CONTACT, State.WITHDRAWN));

    private AccessPath() {
    }

    /** Everything that can be done. */
    static List<Transition> table() {
        return TABLE;
    }

    /** Who takes this step, in whatever state. */
    static Role[] rolesOf(Step step) {
        return step == Step.SUBMIT
                ? new Role[]{ATF_CONTACT}
                : TABLE.stream().filter(each -> each.step() == step).map(Transition::role).distinct().toArray(Role[]::new);
    }

    /** The steps that lead on from here; none when the way is over. */
    static List<Transition> next(State state) {
        return TABLE.stream().filter(each -> each.from() == state && each.step().isForward()).toList();
    }

    /**
     * The transition of somebody with these roles who takes this step from here.
     *
     * @throws InvalidRequest
     *             when the step cannot be taken from here
     * @throws NotPermitted
     *             when it is another role's
     */
    static Transition take(State state, Step step, Set<Role> roles) {
        List<Transition> possible = TABLE.stream().filter(each -> each.from() == state && each.step() == step).toList();
        if (possible.isEmpty()) {
            throw new InvalidRequest(OnboardingProblem.STEP_NOT_NEXT, "The request is " + state.inWords + ", so this step is not possible. "
                    + nextInWords(state), step.rule);
        }
        return possible.stream()
                .filter(each -> roles.contains(each.role()))
                .findFirst()
                .orElseThrow(() -> new NotPermitted(OnboardingProblem.STEP_OF_ANOTHER_ROLE,
                        "The request is " + state.inWords + ", and this step belongs to the " + inWords(possible) + ". "
                                + nextInWords(state),
                        step.rule));
    }

    /** The next legal step and whose it is, as a sentence. */
    static String nextInWords(State state) {
        List<Transition> next = next(state);
        return next.isEmpty()
                ? "Nothing follows; submit a new request if one is needed (requestAccess)."
                : "Next: "
                        + next.stream().map(each -> each.step().mutation + " by the " + each.role().inWords())
                                .collect(Collectors.joining(", or "))
                        + ".";
    }

    private static String inWords(List<Transition> possible) {
        return possible.stream().map(each -> each.role().inWords()).collect(Collectors.joining(" or the "));
    }
}
