package org.leadgraph.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policy graph as plain values, at one epoch. {@link VisibilityRules} may look at nothing else.
 *
 * @param epoch
 *            number of the policy change that this is the state after; grows by one a change
 * @param agencies
 *            by agency id
 * @param users
 *            by user id
 * @param scopes
 *            every scope of every agency, in no particular order
 */
public record Policy(long epoch, Map<String, Agency> agencies, Map<String, User> users, List<Scope> scopes) {
    /** The scope number of reference data (agencies and their ORIs), which every caller in good standing sees. */
    public static final int REFERENCE_SCOPE = 0;

    /** No policy: nobody sees anything. */
    public static final Policy NONE = new Policy(0, Map.of(), Map.of(), List.of());

    /** Level of government of an agency (requirement C-17). */
    public enum Level {
        LOCAL, STATE, TRIBAL, FEDERAL, FOREIGN
    }

    /** How an agency shares with the partners it has an agreement with (binding decision 2). */
    public enum SharingMode {
        ALL_OR_NOTHING, ITEM_POLICY
    }

    /** How partners get the time to first shooting of an agency's guns (binding decision 15). */
    public enum FirstShootingFigure {
        /** As a number; so do partners of an agency that says nothing. */
        DAYS,
        /** As a {@link FirstShootingBand}. */
        BANDS
    }

    /** Whom a scope is for at all, before agreements are looked at. */
    public enum Audience {
        /** The agency's own users, and others as the agreement and the colours say. */
        SHARED,
        /** Only the agency's own users, whatever the agreement (requirement E-03, trace details). */
        OWNER_ONLY,
        /** Kept from the agency's own users too, unless an exception names the user. */
        NAMED_USERS
    }

    /**
     * An agency.
     *
     * @param partners
     *            ids of the agencies it has an active reciprocal agreement with (requirement K-01)
     * @param active
     *            false while its access is suspended
     * @param leadPointerYellow
     *            true when its ends of NIBIN leads may appear as pointers to agencies without an agreement (binding decision 3)
     * @param bandsOnly
     *            true when partners get the time to first shooting of its guns as a band, and never in days (binding decision 15)
     */
    public record Agency(String agencyId, Level level, String kind, SharingMode mode, boolean active, boolean rejectsJ,
            boolean leadPointerYellow,
            Set<String> partners, boolean bandsOnly) {
        /** An agency that gives days. */
        public Agency(String agencyId, Level level, String kind, SharingMode mode, boolean active, boolean rejectsJ,
                boolean leadPointerYellow, Set<String> partners) {
            this(agencyId, level, kind, mode, active, rejectsJ, leadPointerYellow, partners, false);
        }

        /** The same with these partners. */
        public Agency withPartners(Set<String> others) {
            return new Agency(agencyId, level, kind, mode, active, rejectsJ, leadPointerYellow, others, bandsOnly);
        }

        /** The same in this mode. */
        public Agency withMode(SharingMode other) {
            return new Agency(agencyId, level, kind, other, active, rejectsJ, leadPointerYellow, partners, bandsOnly);
        }
    }

    /**
     * A user.
     *
     * @param active
     *            false while the account is suspended
     * @param ori
     *            the employer's ORI, nine characters
     * @param agencyId
     *            the agency that holds this ORI
     * @param standingUntil
     *            when the first of the user's dated conditions (training, background check, agreement) runs out; from then on nothing is visible
     */
    public record User(String userId, boolean active, String ori, String agencyId, Instant standingUntil) {}

    /**
     * One class of one agency's records.
     *
     * @param number
     *            the scope's number, carried by each of its records
     * @param colour
     *            what partners get when the owner decides item by item
     * @param heldWith
     *            numbers of other scopes of the same agency: while records move between classes, a viewer gets the least of what all of them give
     */
    public record Scope(int number, String agencyId, String dataClass, Audience audience, Colour colour, List<ExceptionFor> exceptions,
            List<Integer> heldWith) {
        /** A scope that is not held. */
        public Scope(int number, String agencyId, String dataClass, Audience audience, Colour colour, List<ExceptionFor> exceptions) {
            this(number, agencyId, dataClass, audience, colour, exceptions, List.of());
        }

        /** The same with this colour. */
        public Scope withColour(Colour other) {
            return new Scope(number, agencyId, dataClass, audience, other, exceptions, heldWith);
        }
    }

    /** An exception of the owner for a viewer (requirement L-08). */
    public record ExceptionFor(ExceptionKind to, String target, Colour colour) {}

    /** The dimensions of exceptions, the most specific first. */
    public enum ExceptionKind {
        USER, AGENCY, AGENCY_TYPE
    }

    @Nullable
    User user(String userId) {
        return users.get(userId);
    }

    @Nullable
    Agency agency(String agencyId) {
        return agencies.get(agencyId);
    }

    /** The scope of this number; null when there is none, or more than one. */
    @Nullable
    Scope scope(int number) {
        Scope found = null;
        for (Scope scope : scopes) {
            if (scope.number() == number) {
                if (found != null) {
                    return null;
                }
                found = scope;
            }
        }
        return found;
    }
}
