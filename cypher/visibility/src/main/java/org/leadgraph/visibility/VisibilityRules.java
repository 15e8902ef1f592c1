package org.leadgraph.visibility;

import static org.leadgraph.visibility.Colour.GREEN;
import static org.leadgraph.visibility.Colour.RED;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.Level;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.SharingMode;
import org.leadgraph.visibility.Policy.User;

/**
 * Who sees whose records. Each rule is one function. {@link #decide} asks them in order, and the first that decides wins; if none permits, nothing is
 * visible.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.3, 1.3.7 and 1.4.3; ATF Collective Data Sharing FAQ; the binding decisions of the requirements.
 */
public final class VisibilityRules {
    /** Ninth characters of an ORI that may have access: law enforcement 0 to 9, then the classes of requirements M-02 to M-12. */
    private static final String AUTHORISED_CLASSES = "0123456789ABCEGIJMNY";

    private static final char LIMITED_PARTICIPANT = 'I';

    private VisibilityRules() {
    }

    /** What a viewer gets of the records of one scope; ordered from the most to the least. */
    public enum Visibility {
        /** Nodes of the viewer's graph. */
        GREEN,
        /** Pointers: as neighbours of what the viewer sees, and by exact search. */
        YELLOW,
        /** Pointers, but only at the far end of a NIBIN lead that the viewer sees the near end of. */
        LEAD_END,
        /** Nothing. */
        RED
    }

    /** The rules in their order; the first that decides wins, and without one nothing is visible. */
    private static Decision decide(Scope scope, Agency owner, Viewer viewer) {
        return by(Rule.OWN_AGENCY, ownAgency(scope, owner, viewer), scope, viewer)
                .or(() -> by(Rule.ADMINISTRATIVE_USE, administrativeUse(viewer), scope, viewer))
                .or(() -> by(Rule.LIMITED_PARTICIPANT, limitedParticipant(owner, viewer), scope, viewer))
                .or(() -> by(Rule.REJECTED_EMPLOYMENT_USE, rejectedEmploymentUse(owner, viewer), scope, viewer))
                .or(() -> by(Rule.NO_AGREEMENT, noAgreement(scope, owner, viewer), scope, viewer))
                .or(() -> by(Rule.ALL_OR_NOTHING, allOrNothing(scope, owner), scope, viewer))
                .or(() -> by(Rule.ITEM_POLICY, itemPolicy(scope, owner, viewer), scope, viewer))
                .orElse(new Decision(Visibility.RED, Rule.DEFAULT, null));
    }

    /** Rule 1 (H-05, L-10): the viewer's own agency's records are green, except the classes that it keeps from its own users. */
    private static Optional<Visibility> ownAgency(Scope scope, Agency owner, Viewer viewer) {
        if (!viewer.worksFor(owner)) {
            return Optional.empty();
        }
        boolean kept = scope.audience() == Audience.NAMED_USERS
                && exceptionOf(scope, ExceptionKind.USER, viewer.user().userId()).map(ExceptionFor::colour).orElse(RED) != GREEN;
        return Optional.of(kept ? Visibility.RED : Visibility.GREEN);
    }

    /** Rule 2 (P-07): use code A reaches the viewer's own agency's records only. */
    private static Optional<Visibility> administrativeUse(Viewer viewer) {
        return viewer.useCode() == UseCode.A ? Optional.of(Visibility.RED) : Optional.empty();
    }

    /** Rule 3 (M-08): a limited participant gets nothing of local, state and tribal agencies. */
    private static Optional<Visibility> limitedParticipant(Agency owner, Viewer viewer) {
        boolean closed = owner.level() == Level.LOCAL || owner.level() == Level.STATE || owner.level() == Level.TRIBAL;
        return viewer.isLimitedParticipant() && closed ? Optional.of(Visibility.RED) : Optional.empty();
    }

    /** Rule 4 (P-10): an agency may reject use code J. */
    private static Optional<Visibility> rejectedEmploymentUse(Agency owner, Viewer viewer) {
        return viewer.useCode() == UseCode.J && owner.rejectsJ() ? Optional.of(Visibility.RED) : Optional.empty();
    }

    /** Rule 5 (K-01, K-02, binding decisions 1 and 3): without an active reciprocal agreement nothing, or pointers at lead ends. */
    private static Optional<Visibility> noAgreement(Scope scope, Agency owner, Viewer viewer) {
        // Both halves must name the other: an agreement is never inferred from one side, nor from a third agency.
        if (owner.active() && owner.partners().contains(viewer.agency().agencyId())
                && viewer.agency().partners().contains(owner.agencyId())) {
            return Optional.empty();
        }
        boolean pointer = owner.active() && owner.leadPointerYellow() && scope.audience() == Audience.SHARED
                && !isHeldBack(scope, owner, viewer);
        return Optional.of(pointer ? Visibility.LEAD_END : Visibility.RED);
    }

    /** INV-6: an owner's item policy can only lower what the agency gate leaves, so a red item is not even a lead end. */
    private static boolean isHeldBack(Scope scope, Agency owner, Viewer viewer) {
        return owner.mode() == SharingMode.ITEM_POLICY && colourFor(scope, viewer) == RED;
    }

    /** Rule 6 (K-15): the whole of the agency's records, except what stays with the owner (E-03). */
    private static Optional<Visibility> allOrNothing(Scope scope, Agency owner) {
        if (owner.mode() != SharingMode.ALL_OR_NOTHING) {
            return Optional.empty();
        }
        return Optional.of(scope.audience() == Audience.SHARED ? Visibility.GREEN : Visibility.RED);
    }

    /** Rule 7 (L-04 to L-09): the scope's colour for this viewer. */
    private static Optional<Visibility> itemPolicy(Scope scope, Agency owner, Viewer viewer) {
        if (owner.mode() != SharingMode.ITEM_POLICY || scope.audience() != Audience.SHARED) {
            return Optional.empty();
        }
        return Optional.of(switch (colourFor(scope, viewer)) {
            case GREEN -> Visibility.GREEN;
            case YELLOW -> Visibility.YELLOW;
            case RED -> Visibility.RED;
        });
    }

    /** L-08: the colour of the exception that fits the viewer, or the scope's own. */
    private static Colour colourFor(Scope scope, Viewer viewer) {
        return exceptionFor(scope, viewer).map(ExceptionFor::colour).orElse(scope.colour());
    }

    /** L-08: the most specific exception wins: user, agency, agency type. */
    private static Optional<ExceptionFor> exceptionFor(Scope scope, Viewer viewer) {
        return exceptionOf(scope, ExceptionKind.USER, viewer.user().userId())
                .or(() -> exceptionOf(scope, ExceptionKind.AGENCY, viewer.agency().agencyId()))
                .or(() -> exceptionOf(scope, ExceptionKind.AGENCY_TYPE, viewer.agency().kind()));
    }

    /** The exception for this target; the stricter of two. */
    private static Optional<ExceptionFor> exceptionOf(Scope scope, ExceptionKind to, String target) {
        return scope.exceptions()
                .stream()
                .filter(exception -> exception.to() == to && exception.target().equals(target))
                .reduce((one, other) -> one.colour().stricter(other.colour()) == one.colour() ? one : other);
    }

    /** A caller whose standing allows a view at all. */
    record Viewer(User user, Agency agency, UseCode useCode) {
        boolean worksFor(Agency owner) {
            return agency.agencyId().equals(owner.agencyId());
        }

        boolean isLimitedParticipant() {
            return user.ori().charAt(8) == LIMITED_PARTICIPANT;
        }
    }

    /** The caller as a viewer; empty when the caller's standing forbids any view (INV-3, INV-4, INV-8). */
    static Optional<Viewer> viewer(Policy policy, Caller caller) {
        User user = policy.user(caller.userId());
        if (user == null || !user.active() || !isAuthorised(user.ori())) {
            return Optional.empty();
        }
        Agency agency = policy.agency(user.agencyId());
        if (agency == null || !agency.active()) {
            return Optional.empty();
        }
        return Optional.of(new Viewer(user, agency, caller.useCode()));
    }

    /** M-01 to M-13: the ninth character of the employer's ORI decides whether there is access. */
    public static boolean isAuthorised(String ori) {
        return ori.length() == 9 && AUTHORISED_CLASSES.indexOf(ori.charAt(8)) >= 0;
    }

    /** E-03, binding decision 15: partners get the time to first shooting in days, or as a band if the owner chose that; the agency's own users always get days. */
    static boolean givesDays(Agency owner, Viewer viewer) {
        return viewer.worksFor(owner) || !owner.bandsOnly();
    }

    /** The rules, in the order in which they are asked. */
    public enum Rule {
        OWN_AGENCY,
        ADMINISTRATIVE_USE,
        LIMITED_PARTICIPANT,
        REJECTED_EMPLOYMENT_USE,
        NO_AGREEMENT,
        ALL_OR_NOTHING,
        ITEM_POLICY,
        /** No rule permitted anything. */
        DEFAULT
    }

    /**
     * What a viewer gets of the records of a scope, and why.
     *
     * @param rule
     *            the rule that decided
     * @param exception
     *            dimension of the owner's exception that decided within the rule; null when none did
     */
    public record Decision(Visibility visibility, Rule rule, @Nullable ExceptionKind exception) {}

    /** What a caller gets of the records of the scope of this number, and why; empty when the caller or the scope gives no view at all. */
    public static Optional<Decision> decide(Policy policy, Caller caller, int number) {
        Scope scope = policy.scope(number);
        Agency owner = scope == null ? null : policy.agency(scope.agencyId());
        if (scope == null || owner == null || number == Policy.REFERENCE_SCOPE) {
            return Optional.empty();
        }
        return viewer(policy, caller).map(viewer -> decide(policy, scope, owner, viewer));
    }

    /** What this viewer gets of the records of a scope of this owner: of a scope that is held with others, the least that any of them gives. */
    static Decision decide(Policy policy, Scope scope, Agency owner, Viewer viewer) {
        Decision decision = decide(scope, owner, viewer);
        for (int number : scope.heldWith()) {
            Scope other = policy.scope(number);
            Decision others = other == null || !other.agencyId().equals(owner.agencyId())
                    ? new Decision(Visibility.RED, Rule.DEFAULT, null)
                    : decide(other, owner, viewer);
            decision = others.visibility().compareTo(decision.visibility()) > 0 ? others : decision;
        }
        return decision;
    }

    private static Optional<Decision> by(Rule rule, Optional<Visibility> visibility, Scope scope, Viewer viewer) {
        return visibility.map(given -> new Decision(given, rule, switch (rule) {
            case OWN_AGENCY -> scope.audience() == Audience.NAMED_USERS && given == Visibility.GREEN ? ExceptionKind.USER : null;
            case ITEM_POLICY -> exceptionFor(scope, viewer).map(ExceptionFor::to).orElse(null);
            default -> null;
        }));
    }
}
