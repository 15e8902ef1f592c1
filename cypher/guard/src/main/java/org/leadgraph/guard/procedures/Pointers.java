package org.leadgraph.guard.procedures;

import static org.leadgraph.model.Field.Use.POINTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.kernel.ScopeLabels;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.View;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;

/** Finds yellow records. They are outside the view, and only their id, their owner and whom to ask may be shown (INV-13, L-06). */
final class Pointers {
    /** Most pointers that one exact search tells; more would be an enumeration. */
    static final int MOST_FOUND = 100;

    private static final RelationshipType[] LINKS = Arrays.stream(LinkKind.values()).filter(LinkKind::showsPointers)
            .map(kind -> RelationshipType.withName(kind.name())).toArray(RelationshipType[]::new);
    private static final Label AGENCY = Label.label(PolicyGraph.AGENCY);
    private static final RelationshipType NIBIN_LEAD = RelationshipType.withName("NIBIN_LEAD");

    private final KernelTransaction kernel;
    private final Transaction transaction;
    private final View view;
    private final Map<Integer, Policy.Scope> scopes = new HashMap<>();

    Pointers(KernelTransaction kernel, Transaction transaction, GuardedDatabase database, View view) {
        this.kernel = kernel;
        this.transaction = transaction;
        this.view = view;
        if (view.hasPointers()) {
            database.policies().policy().scopes().forEach(scope -> scopes.put(scope.number(), scope));
        }
    }

    /**
     * Yellow neighbours of these records, as far as the caller sees the records themselves; ordered by record id. What is taken to be the same as a record is no
     * neighbour.
     */
    List<Pointer> besides(List<String> recordIds) {
        if (!view.hasPointers()) {
            return List.of();
        }
        List<Node> visible = RecordNodes.withIds(transaction, recordIds);
        Set<Pointer> found = new LinkedHashSet<>();
        // From here on everything is readable: only ids, owners and contacts of yellow records may leave this block.
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            for (Node near : visible) {
                for (Relationship link : near.getRelationships(LINKS)) {
                    Node far = link.getOtherNode(near);
                    Policy.Scope scope = scopeOf(far);
                    boolean shown = scope != null
                            && (view.isYellow(scope.number()) || link.isType(NIBIN_LEAD) && view.isLeadEnd(scope.number()));
                    if (shown) {
                        found.add(pointer(far, scope, RecordNodes.id(near), link.getType().name()));
                    }
                }
            }
        }
        return found.stream().sorted(Pointer.ORDER).toList();
    }

    /** Yellow records with this value of this key; ordered by record id. */
    List<Pointer> withKey(String key, String value) {
        List<Label> labels = RecordKind.those(kind -> kind.found(POINTER).contains(key)).map(kind -> Label.label(kind.label())).toList();
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("Pointers are found by one of the keys " + RecordKind.pointerKeys() + ".");
        }
        List<Pointer> found = new ArrayList<>();
        if (view.hasPointers()) {
            try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
                for (Label label : labels) {
                    addMatches(label, key, value, found);
                }
            }
        }
        return found.stream().sorted(Pointer.ORDER).limit(MOST_FOUND).toList();
    }

    private void addMatches(Label label, String key, String value, List<Pointer> found) {
        try (ResourceIterator<Node> nodes = transaction.findNodes(label, key, value)) {
            nodes.forEachRemaining(node -> {
                Policy.Scope scope = scopeOf(node);
                if (scope != null && view.isYellow(scope.number())) {
                    found.add(pointer(node, scope, null, null));
                }
            });
        }
    }

    private Pointer pointer(Node record, Policy.Scope scope, @Nullable String beside, @Nullable String linkKind) {
        Node agency = transaction.findNode(AGENCY, PolicyGraph.AGENCY_ID, scope.agencyId());
        String contact = agency == null ? null : (String) agency.getProperty("pointOfContact", null);
        return new Pointer(RecordNodes.id(record), scope.agencyId(), contact, beside, linkKind);
    }

    /** The one scope of a node; null when it has none or several, or one that the policy does not know. */
    private Policy.@Nullable Scope scopeOf(Node node) {
        OptionalInt found = ScopeLabels.scopeOf(node);
        return found.isPresent() ? scopes.get(found.getAsInt()) : null;
    }
}
