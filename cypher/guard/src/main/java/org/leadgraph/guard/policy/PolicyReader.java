package org.leadgraph.guard.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.StoredPolicy;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Reads the policy graph into a {@link Policy}. Anything incomplete or unknown is left out, or takes the value that shows less, so that an error in the
 * policy hides records and never shows one.
 */
final class PolicyReader {
    private static final RelationshipType BELONGS_TO = RelationshipType.withName(PolicyGraph.BELONGS_TO);
    private static final RelationshipType EMPLOYED_BY = RelationshipType.withName(PolicyGraph.EMPLOYED_BY);
    private static final RelationshipType OF = RelationshipType.withName(PolicyGraph.OF);
    private static final RelationshipType EXCEPTION = RelationshipType.withName(PolicyGraph.EXCEPTION);
    private static final RelationshipType SHARES_WITH = RelationshipType.withName(PolicyGraph.SHARES_WITH);

    private final Transaction tx;
    private final StoredPolicy policy = new StoredPolicy();

    private PolicyReader(Transaction tx) {
        this.tx = tx;
    }

    /** The policy that this transaction sees. */
    static Policy read(Transaction tx) {
        PolicyReader reader = new PolicyReader(tx);
        long epoch = epoch(tx);
        reader.agencies();
        reader.users();
        reader.scopes();
        return reader.policy.policy(epoch);
    }

    /** The number of the policy change that this transaction sees last. */
    static long epoch(Transaction tx) {
        try (ResourceIterator<Node> nodes = tx.findNodes(Label.label(PolicyGraph.POLICY_EPOCH))) {
            return nodes.hasNext() ? ((Number) nodes.next().getProperty(PolicyGraph.NUMBER)).longValue() : 0;
        }
    }

    private void agencies() {
        Map<String, Node> sharing = new HashMap<>();
        each(PolicyGraph.SHARING_POLICY, node -> only(node, OF)
                .ifPresent(of -> sharing.merge(text(of.getEndNode(), PolicyGraph.AGENCY_ID), node, PolicyReader::neither)));
        each(PolicyGraph.AGENCY, agency -> {
            String id = text(agency, PolicyGraph.AGENCY_ID);
            if (sharing.containsKey(id)) {
                policy.agency(properties(agency), properties(sharing.get(id)));
            }
            for (Relationship half : agency.getRelationships(Direction.OUTGOING, SHARES_WITH)) {
                policy.half(id, text(half.getEndNode(), PolicyGraph.AGENCY_ID));
            }
        });
    }

    /** Two policies for one agency contradict each other: the agency then has none. */
    private static Node neither(Node one, Node other) {
        throw new IllegalStateException("An agency has two sharing policies; nothing is shown until one of them is removed.");
    }

    private void users() {
        each(PolicyGraph.USER, user -> only(user, EMPLOYED_BY).map(Relationship::getEndNode)
                .ifPresent(ori -> only(ori, BELONGS_TO).map(Relationship::getEndNode)
                        .ifPresent(agency -> policy.user(properties(user), text(ori, PolicyGraph.CODE),
                                text(agency, PolicyGraph.AGENCY_ID)))));
    }

    private void scopes() {
        each(PolicyGraph.SCOPE, scope -> only(scope, OF)
                .ifPresent(of -> policy.scope(properties(scope), text(of.getEndNode(), PolicyGraph.AGENCY_ID), exceptions(scope))));
    }

    private static List<ExceptionFor> exceptions(Node scope) {
        List<ExceptionFor> exceptions = new ArrayList<>();
        for (Relationship exception : scope.getRelationships(Direction.OUTGOING, EXCEPTION)) {
            Node to = exception.getEndNode();
            Object colour = exception.getProperty(PolicyGraph.COLOUR, null);
            if (to.hasLabel(Label.label(PolicyGraph.USER))) {
                exceptions.add(StoredPolicy.exception(ExceptionKind.USER, text(to, PolicyGraph.USER_ID), colour));
            } else if (to.hasLabel(Label.label(PolicyGraph.AGENCY))) {
                exceptions.add(StoredPolicy.exception(ExceptionKind.AGENCY, text(to, PolicyGraph.AGENCY_ID), colour));
            } else if (to.hasLabel(Label.label(PolicyGraph.AGENCY_TYPE))) {
                exceptions.add(StoredPolicy.exception(ExceptionKind.AGENCY_TYPE, text(to, PolicyGraph.CODE), colour));
            }
        }
        return List.copyOf(exceptions);
    }

    private void each(String label, Consumer<Node> action) {
        try (ResourceIterator<Node> nodes = tx.findNodes(Label.label(label))) {
            nodes.forEachRemaining(action);
        }
    }

    /** The only outgoing relationship of this type; empty when there is none, or more than one. */
    private static Optional<Relationship> only(Node node, RelationshipType type) {
        Relationship found = null;
        for (Relationship relationship : node.getRelationships(Direction.OUTGOING, type)) {
            if (found != null) {
                return Optional.empty();
            }
            found = relationship;
        }
        return Optional.ofNullable(found);
    }

    private static StoredPolicy.Properties properties(Entity entity) {
        return name -> entity.getProperty(name, null);
    }

    private static String text(Entity entity, String name) {
        return properties(entity).text(name);
    }
}
