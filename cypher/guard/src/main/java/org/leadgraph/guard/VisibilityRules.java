package org.leadgraph.guard;

import static org.leadgraph.guard.Colour.GREEN;
import static org.leadgraph.guard.Colour.RED;

import java.util.Optional;
import org.leadgraph.guard.Policy.Agency;
import org.leadgraph.guard.Policy.Audience;
import org.leadgraph.guard.Policy.Level;
import org.leadgraph.guard.Policy.Release;
import org.leadgraph.guard.Policy.ReleasedTo;
import org.leadgraph.guard.Policy.Scope;
import org.leadgraph.guard.Policy.SharingMode;
import org.leadgraph.guard.Policy.User;

/**
 * Who sees whose records. Each rule is one function; {@link #visibilityOf} asks them in their order and takes the first that decides. When none permits,
 * nothing is visible.
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

    /** What a viewer gets of the records of one scope. */
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

    /** A caller whose standing allows a view at all. */
    record Viewer(User user, Agency agency, UseCode useCode) {
        boolean worksFor(Agency owner) {
            return agency.agencyId().equals(owner.agencyId());
        }

        boolean isLimitedParticipant() {
            return user.ori().charAt(8) == LIMITED_PARTICIPANT;
        }
    }

    /** The caller as a viewer; empty when the caller's standing forbids any view (V3, V4, V8). */
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

    /** What this viewer gets of the records of a scope of this owner. */
    static Visibility visibilityOf(Scope scope, Agency owner, Viewer viewer) {
        return ownAgency(scope, owner, viewer)
                .or(() -> administrativeUse(viewer))
                .or(() -> limitedParticipant(owner, viewer))
                .or(() -> rejectedEmploymentUse(owner, viewer))
                .or(() -> noAgreement(scope, owner, viewer))
                .or(() -> allOrNothing(scope, owner))
                .or(() -> itemPolicy(scope, owner, viewer))
                .orElse(Visibility.RED);
    }

    /** Rule 1 (H-05, L-10): one's own agency's records are green, except the classes that it keeps from its own users. */
    private static Optional<Visibility> ownAgency(Scope scope, Agency owner, Viewer viewer) {
        if (!viewer.worksFor(owner)) {
            return Optional.empty();
        }
        boolean kept = scope.audience() == Audience.NAMED_USERS
                && releaseFor(scope, ReleasedTo.USER, viewer.user().userId()).orElse(RED) != GREEN;
        return Optional.of(kept ? Visibility.RED : Visibility.GREEN);
    }

    /** Rule 2 (P-07): use code A reaches one's own agency's records only. */
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

    /** V6: an owner's item policy can only lower what the agency gate leaves, so a red item is not even a lead end. */
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

    /** L-08: the most specific exception wins (user, agency, agency type), then the scope's own colour. */
    private static Colour colourFor(Scope scope, Viewer viewer) {
        return releaseFor(scope, ReleasedTo.USER, viewer.user().userId())
                .or(() -> releaseFor(scope, ReleasedTo.AGENCY, viewer.agency().agencyId()))
                .or(() -> releaseFor(scope, ReleasedTo.AGENCY_TYPE, viewer.agency().kind()))
                .orElse(scope.colour());
    }

    /** The exception for this target; the stricter of two. */
    private static Optional<Colour> releaseFor(Scope scope, ReleasedTo to, String target) {
        return scope.releases().stream().filter(release -> release.to() == to && release.target().equals(target)).map(Release::colour)
                .reduce(Colour::stricter);
    }
}
