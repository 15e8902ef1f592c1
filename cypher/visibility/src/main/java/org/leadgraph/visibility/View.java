package org.leadgraph.visibility;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one caller sees under one policy, as sets of scope numbers. Immutable.
 *
 * <p>
 * A record exists for the caller when its scope is green. The other two sets only feed pointers: {@code yellow} for neighbours and exact search,
 * {@code leadEnds} for the far ends of NIBIN leads.
 */
public final class View {
    /** Nothing at all: for an unknown or suspended caller, and for anybody who is not a caller. */
    public static final View EMPTY = new View(null, new BitSet(), new BitSet(), new BitSet(), new BitSet(), new TreeSet<>(), Instant.MAX);

    private final @Nullable String agencyId;
    private final BitSet green;
    private final BitSet yellow;
    private final BitSet leadEnds;
    /** Scopes of the agencies that show the caller something and give the time to first shooting in days. */
    private final BitSet inDays;
    private final Instant until;
    private final String fingerprint;

    private View(@Nullable String agencyId, BitSet green, BitSet yellow, BitSet leadEnds, BitSet inDays, SortedSet<String> bandsOf,
            Instant until) {
        this.agencyId = agencyId;
        this.green = green;
        this.yellow = yellow;
        this.leadEnds = leadEnds;
        this.inDays = inDays;
        this.until = until;
        // Who gives days is who shows something and is not among these, so that they and the green scopes say it all.
        this.fingerprint = fingerprintOf(agencyId, bandsOf, green, yellow, leadEnds);
    }

    /** The one function that makes a view (INV-39). */
    public static View of(Policy policy, Caller caller) {
        return VisibilityRules.viewer(policy, caller).map(viewer -> of(policy, viewer)).orElse(EMPTY);
    }

    private static View of(Policy policy, VisibilityRules.Viewer viewer) {
        BitSet green = new BitSet();
        BitSet yellow = new BitSet();
        BitSet leadEnds = new BitSet();
        Set<String> daysOf = new HashSet<>();
        SortedSet<String> bandsOf = new TreeSet<>();
        green.set(Policy.REFERENCE_SCOPE);
        for (Policy.Scope scope : policy.scopes()) {
            Policy.Agency owner = policy.agency(scope.agencyId());
            if (owner == null || scope.number() == Policy.REFERENCE_SCOPE) {
                continue; // A scope without exactly one known owner belongs to nobody (INV-3).
            }
            switch (VisibilityRules.decide(policy, scope, owner, viewer).visibility()) {
                case GREEN -> {
                    green.set(scope.number());
                    (VisibilityRules.givesDays(owner, viewer) ? daysOf : bandsOf).add(owner.agencyId());
                }
                case YELLOW -> yellow.set(scope.number());
                case LEAD_END -> leadEnds.set(scope.number());
                case RED -> {
                    // Absent.
                }
            }
        }
        return new View(viewer.agency().agencyId(), green, yellow, leadEnds, scopesOf(daysOf, policy), bandsOf,
                viewer.user().standingUntil());
    }

    /** The scopes of these agencies; not the numbers that are another's too. */
    private static BitSet scopesOf(Set<String> agencies, Policy policy) {
        BitSet theirs = new BitSet();
        BitSet others = new BitSet();
        policy.scopes().forEach(scope -> (agencies.contains(scope.agencyId()) ? theirs : others).set(scope.number()));
        theirs.andNot(others);
        return theirs;
    }

    /** The caller's agency; null when the caller sees nothing. */
    public @Nullable String agencyId() {
        return agencyId;
    }

    /** This view while the caller's standing lasts, and nothing from the moment on at which it ends. */
    public View at(Instant moment) {
        return moment.isBefore(until) ? this : EMPTY;
    }

    /** Whether records of this scope are nodes of the caller's graph. */
    public boolean isGreen(int scope) {
        return green.get(scope);
    }

    /** Whether records of this scope may be shown as pointers by any of the ways there are. */
    public boolean isYellow(int scope) {
        return yellow.get(scope);
    }

    /** Whether records of this scope may be shown as a pointer at the far end of a lead. */
    public boolean isLeadEnd(int scope) {
        return yellow.get(scope) || leadEnds.get(scope);
    }

    /** Whether the caller may have the time to first shooting in days when it follows from a date in a record of this scope; else a band is all there is. */
    public boolean isInDays(int scope) {
        return inDays.get(scope);
    }

    /** Whether any record at all could be a pointer; saves the search for them. */
    public boolean hasPointers() {
        return !yellow.isEmpty() || !leadEnds.isEmpty();
    }

    /** The green scopes, as bits by scope number, for checking an answer outside the database. */
    public byte[] greenBits() {
        return green.toByteArray();
    }

    /** The scopes that pointers may come from, as bits by scope number. */
    public byte[] pointerBits() {
        BitSet both = (BitSet) yellow.clone();
        both.or(leadEnds);
        return both.toByteArray();
    }

    /** Equal for two views exactly when they show the same: 32 hex digits. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String fingerprintOf(@Nullable String agencyId, SortedSet<String> bandsOf, BitSet... sets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((agencyId == null ? "" : agencyId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (String owner : bandsOf) {
                byte[] name = owner.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1 - name.length).array());
                digest.update(name);
            }
            for (BitSet set : sets) {
                byte[] bits = set.toByteArray();
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bits.length).array());
                digest.update(bits);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "View[" + fingerprint + ", " + green.cardinality() + " green scopes]";
    }
}
