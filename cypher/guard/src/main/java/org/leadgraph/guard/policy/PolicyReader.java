package org.leadgraph.guard.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.Level;
import org.leadgraph.visibility.Policy.Release;
import org.leadgraph.visibility.Policy.ReleasedTo;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.SharingMode;
import org.leadgraph.visibility.Policy.User;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Reads the policy graph into a {@link Policy}. Anything incomplete or unknown is left out, or takes the value that shows less, so that an error in the
 * policy hides records and never shows one.
 */
final class PolicyReader implements PolicySource {
    private static final Duration LONGEST_APPLYING = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 50_000;

    private final Supplier<GraphDatabaseAPI> database;

    PolicyReader(Supplier<GraphDatabaseAPI> database) {
        this.database = database;
    }

    @Override
    public Policy read() {
        try (Transaction tx = begin()) {
            return new Policy(epoch(tx), agencies(tx), users(tx), scopes(tx));
        }
    }

    @Override
    public long epoch() {
        try (Transaction tx = begin()) {
            return epoch(tx);
        }
    }

    private Transaction begin() {
        return database.get().beginTransaction(KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED);
    }

    private static long epoch(Transaction tx) {
        return first(tx, PolicyGraph.POLICY_EPOCH).map(node -> ((Number) node.getProperty("number")).longValue()).orElse(0L);
    }

    @Override
    public Applied applied() {
        TransactionIdStore store = transactions();
        // In this order: what is committed in between makes the two differ, and then nothing is taken for granted.
        long closed = store.getHighestGapFreeClosedTransactionId();
        return new Applied(store, store.getLastCommittedTransactionId(), closed);
    }

    @Override
    public void awaitApplied() {
        TransactionIdStore store = transactions();
        long committed = store.getLastCommittedTransactionId();
        long until = System.nanoTime() + LONGEST_APPLYING.toNanos();
        while (store.getHighestGapFreeClosedTransactionId() < committed) {
            if (System.nanoTime() - until > 0) {
                throw new GuardFailure(Status.Transaction.Outdated, "What was committed is not applied yet. Ask again.", null);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private TransactionIdStore transactions() {
        return database.get().getDependencyResolver().resolveDependency(TransactionIdStore.class);
    }

    private static Map<String, Agency> agencies(Transaction tx) {
        Map<String, Node> policies = new HashMap<>();
        each(tx, PolicyGraph.SHARING_POLICY, policy -> only(policy, PolicyGraph.OF)
                .ifPresent(of -> policies.merge(text(of.getEndNode(), "agencyId"), policy, PolicyReader::neither)));
        Map<String, Agency> agencies = new HashMap<>();
        each(tx, PolicyGraph.AGENCY, node -> {
            String id = text(node, "agencyId");
            Node policy = policies.get(id);
            Optional<Level> level = value(Level.class, text(node, "level"));
            if (!id.isEmpty() && policy != null && policy.hasProperty("access") && level.isPresent()) {
                agencies.put(id,
                        new Agency(id, level.get(), text(node, "kind"),
                                value(SharingMode.class, text(policy, "mode")).orElse(SharingMode.ITEM_POLICY),
                                text(policy, "access").equals("ACTIVE"), !Boolean.FALSE.equals(policy.getProperty("rejectsJ", null)),
                                text(policy, "leadPointer").equals(Colour.YELLOW.name()), partners(node, id),
                                !policy.getProperty("timeToFirstShooting", Policy.DAYS).equals(Policy.DAYS)));
            }
        });
        return agencies;
    }

    /** Two policies for one agency contradict each other: the agency then has none. */
    private static Node neither(Node one, Node other) {
        throw new IllegalStateException("An agency has two sharing policies; nothing is shown until one of them is removed.");
    }

    /** Agencies that this one shares with and that share with it (K-01). */
    private static Set<String> partners(Node agency, String id) {
        Set<String> given = new HashSet<>();
        Set<String> received = new HashSet<>();
        for (Relationship sharing : agency.getRelationships(Direction.BOTH, PolicyGraph.SHARES_WITH)) {
            boolean outgoing = sharing.getStartNode().equals(agency);
            (outgoing ? given : received).add(text(sharing.getOtherNode(agency), "agencyId"));
        }
        given.retainAll(received);
        given.remove(id);
        given.remove("");
        return Set.copyOf(given);
    }

    private static Map<String, User> users(Transaction tx) {
        Map<String, User> users = new HashMap<>();
        each(tx, PolicyGraph.USER, node -> only(node, PolicyGraph.EMPLOYED_BY).ifPresent(employed -> {
            Node ori = employed.getEndNode();
            only(ori, PolicyGraph.BELONGS_TO).ifPresent(belongs -> {
                String id = text(node, "userId");
                if (!id.isEmpty()) {
                    users.put(id,
                            new User(id, text(node, "status").equals("ACTIVE"), text(ori, "code"), text(belongs.getEndNode(), "agencyId"),
                                    standingUntil(node)));
                }
            });
        }));
        return users;
    }

    /** A user of whom no dated standing is kept has it as long as the account is active; a value that is no moment is one that has passed. */
    private static Instant standingUntil(Node user) {
        return switch (user.getProperty("standingUntil", null)) {
            case null -> Instant.MAX;
            case ZonedDateTime moment -> moment.toInstant();
            default -> Instant.MIN;
        };
    }

    private static List<Scope> scopes(Transaction tx) {
        List<Scope> scopes = new ArrayList<>();
        each(tx, PolicyGraph.SCOPE, node -> only(node, PolicyGraph.OF).ifPresent(of -> {
            Optional<Audience> audience = value(Audience.class, text(node, "audience"));
            if (audience.isPresent() && node.getProperty("number", null) instanceof Number number) {
                scopes.add(new Scope(number.intValue(), text(of.getEndNode(), "agencyId"), text(node, "dataClass"), audience.get(),
                        value(Colour.class, text(node, "colour")).orElse(Colour.RED), releases(node), heldWith(node)));
            }
        }));
        return scopes;
    }

    /** What is no list of numbers names a scope that is not there, with which nothing is shown. */
    private static List<Integer> heldWith(Node scope) {
        return switch (scope.getProperty("heldWith", null)) {
            case null -> List.of();
            case long[] numbers -> Arrays.stream(numbers).mapToObj(number -> (int) number).toList();
            default -> List.of(-1);
        };
    }

    private static List<Release> releases(Node scope) {
        List<Release> releases = new ArrayList<>();
        for (Relationship released : scope.getRelationships(Direction.OUTGOING, PolicyGraph.RELEASED)) {
            Node to = released.getEndNode();
            Colour colour = value(Colour.class, text(released, "colour")).orElse(Colour.RED);
            if (to.hasLabel(PolicyGraph.USER)) {
                releases.add(new Release(ReleasedTo.USER, text(to, "userId"), colour));
            } else if (to.hasLabel(PolicyGraph.AGENCY)) {
                releases.add(new Release(ReleasedTo.AGENCY, text(to, "agencyId"), colour));
            } else if (to.hasLabel(PolicyGraph.AGENCY_TYPE)) {
                releases.add(new Release(ReleasedTo.AGENCY_TYPE, text(to, "code"), colour));
            }
        }
        return List.copyOf(releases);
    }

    private static Optional<Node> first(Transaction tx, Label label) {
        try (ResourceIterator<Node> nodes = tx.findNodes(label)) {
            return nodes.hasNext() ? Optional.of(nodes.next()) : Optional.empty();
        }
    }

    private static void each(Transaction tx, Label label, java.util.function.Consumer<Node> action) {
        try (ResourceIterator<Node> nodes = tx.findNodes(label)) {
            nodes.forEachRemaining(action);
        }
    }

    /** The only outgoing relationship of this type; empty when there is none, or more than one. */
    private static Optional<Relationship> only(Node node, org.neo4j.graphdb.RelationshipType type) {
        Relationship found = null;
        for (Relationship relationship : node.getRelationships(Direction.OUTGOING, type)) {
            if (found != null) {
                return Optional.empty();
            }
            found = relationship;
        }
        return Optional.ofNullable(found);
    }

    private static String text(org.neo4j.graphdb.Entity entity, String key) {
        return entity.getProperty(key, "") instanceof String text ? text : "";
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
