package org.leadgraph.guard.procedures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.leadgraph.guard.kernel.ScopeLabels;
import org.leadgraph.visibility.FirstShootingBand;
import org.leadgraph.visibility.View;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;

/**
 * Days from the purchase (or theft) of a firearm to the first shooting that NIBIN links it to (E-02, E-03).
 *
 * <p>
 * The shooting is looked for in the caller's view alone, so it is the first one that the caller sees. The date of purchase stays with the agency that asked
 * for the trace; it is read here, and only the difference leaves: in days, or as a band where an owner of a date chose that (binding decision 15).
 */
final class TimeToFirstShooting {
    /** Exhibits of one gun that are looked at; the longest chain on record has fewer than a hundred. */
    private static final int MOST_EXHIBITS = 1_000;

    private static final RelationshipType TEST_FIRED = RelationshipType.withName("TEST_FIRED");
    private static final RelationshipType NIBIN_LEAD = RelationshipType.withName("NIBIN_LEAD");
    private static final RelationshipType RECOVERED = RelationshipType.withName("RECOVERED");
    private static final RelationshipType TRACED = RelationshipType.withName("TRACED");
    private static final RelationshipType DETAILED_BY = RelationshipType.withName("DETAILED_BY");
    private static final Label SHOOTING = Label.label("Shooting");
    private static final Label FIREARM = Label.label("Firearm");
    /** An examined lead that was not confirmed, or not conclusive, links nothing. */
    private static final Set<String> LINKING = Set.of("LEAD", "HIT");

    private final KernelTransaction kernel;
    private final Transaction transaction;
    private final View view;

    private record First(Node shooting, LocalDate day) {}

    /** The day the gun was lost, and whether days may be counted from it. */
    private record Lost(LocalDate day, boolean inDays) {
        static Lost earlier(Lost one, Lost other) {
            // Of the earliest day alone one could tell that no other is earlier: all must be given in days.
            return new Lost(one.day.isBefore(other.day) ? one.day : other.day, one.inDays && other.inDays);
        }
    }

    TimeToFirstShooting(KernelTransaction kernel, Transaction transaction, View view) {
        this.kernel = kernel;
        this.transaction = transaction;
        this.view = view;
    }

    List<FirstShooting> of(List<String> firearmIds) {
        List<FirstShooting> rows = new ArrayList<>();
        for (Node firearm : RecordNodes.withIds(transaction, firearmIds)) {
            if (firearm.hasLabel(FIREARM)) {
                firstShootingOf(firearm).ifPresent(first -> lostOn(firearm).ifPresent(lost -> rows.add(row(firearm, lost, first))));
            }
        }
        return rows;
    }

    private static FirstShooting row(Node firearm, Lost lost, First first) {
        long days = ChronoUnit.DAYS.between(lost.day(), first.day());
        return new FirstShooting(RecordNodes.id(firearm), lost.inDays() ? days : null, FirstShootingBand.of(days).name(),
                RecordNodes.id(first.shooting()));
    }

    /** The earliest visible shooting whose exhibits are joined to the gun's test fires by visible leads. */
    private static Optional<First> firstShootingOf(Node firearm) {
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        for (Relationship fired : firearm.getRelationships(Direction.OUTGOING, TEST_FIRED)) {
            add(fired.getEndNode(), seen, open);
        }
        List<First> shootings = new ArrayList<>();
        while (!open.isEmpty()) {
            Node exhibit = open.remove();
            for (Relationship recovered : exhibit.getRelationships(Direction.INCOMING, RECOVERED)) {
                day(recovered.getStartNode()).ifPresent(day -> shootings.add(new First(recovered.getStartNode(), day)));
            }
            for (Relationship lead : exhibit.getRelationships(NIBIN_LEAD)) {
                if (LINKING.contains(lead.getProperty("status", ""))) {
                    add(lead.getOtherNode(exhibit), seen, open);
                }
            }
        }
        return shootings.stream().min(Comparator.comparing(First::day).thenComparing(first -> RecordNodes.id(first.shooting())));
    }

    private static void add(Node exhibit, Set<Node> seen, Deque<Node> open) {
        if (seen.size() < MOST_EXHIBITS && seen.add(exhibit)) {
            open.add(exhibit);
        }
    }

    /** The local day of a shooting; empty for other incidents. */
    private static Optional<LocalDate> day(Node incident) {
        if (!incident.hasLabel(SHOOTING) || !(incident.getProperty("occurredAt", null) instanceof ZonedDateTime at)) {
            return Optional.empty();
        }
        ZoneId zone = incident.getProperty("zone", null) instanceof String name && ZoneId.getAvailableZoneIds().contains(name)
                ? ZoneId.of(name)
                : at.getZone();
        return Optional.of(at.withZoneSameInstant(zone).toLocalDate());
    }

    /** The day the gun was bought, or else stolen, by its visible traces; the earliest when traces differ. */
    private Optional<Lost> lostOn(Node firearm) {
        List<Node> traces = new ArrayList<>();
        for (Relationship traced : firearm.getRelationships(Direction.OUTGOING, TRACED)) {
            traces.add(traced.getEndNode());
        }
        // From here on everything is readable: only the difference to a visible shooting may leave.
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            List<Lost> days = new ArrayList<>();
            for (Node trace : traces) {
                for (Relationship detailed : trace.getRelationships(Direction.OUTGOING, DETAILED_BY)) {
                    Node detail = detailed.getEndNode();
                    Object day = detail.getProperty("purchasedOn", detail.getProperty("stolenOn", null));
                    OptionalInt scope = ScopeLabels.scopeOf(detail);
                    // What is of no class is there for nobody: its owner has removed it.
                    if (day instanceof LocalDate date && scope.isPresent()) {
                        days.add(new Lost(date, view.isInDays(scope.getAsInt())));
                    }
                }
            }
            return days.stream().reduce(Lost::earlier);
        }
    }
}
