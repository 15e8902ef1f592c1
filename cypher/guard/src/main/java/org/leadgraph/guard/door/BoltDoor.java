package org.leadgraph.guard.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way in for people over Bolt. The database itself signs in only its two accounts; anybody with another name or a token is passed on to this door, with
 * everything they ask. The service implements it, so that a question over Bolt goes the same way as every other: checked, limited, read with the visitor's
 * view, checked again, and logged before its first row leaves.
 */
public interface BoltDoor {
    /**
     * Signs a visitor in.
     *
     * @param name
     *            the user name that was sent; null with a bearer token
     * @param token
     *            the password or bearer token that was sent
     * @param source
     *            address that the connection comes from; null when it is not known
     * @return empty when the token is not valid
     * @throws Refused
     *             when no sign-in is possible now
     */
    Optional<Visit> signIn(@Nullable String name, String token, @Nullable String source);

    /** One visitor on one connection. */
    interface Visit {
        /** Who it is: the same on every connection, whatever token was sent. */
        String userId();

        /**
         * Answers a statement.
         *
         * @param metadata
         *            what the driver sent with the transaction
         * @param most
         *            longest time that the client wants to wait; empty when it did not say
         * @param whenStopped
         *            takes what is to be done, without waiting, when the client gives up or leaves while the answer is made
         * @throws Refused
         *             when there is no answer
         */
        Answer ask(String statement, Map<String, Object> parameters, Map<String, Object> metadata, Optional<Duration> most,
                Consumer<Runnable> whenStopped);
    }

    /**
     * A whole answer.
     *
     * @param rows
     *            values by column: null, Boolean, Long, Double, String, byte[], java.time values, List, Map, {@link Entity}
     */
    record Answer(List<String> columns, List<List<@Nullable Object>> rows) {}

    /** Values that Java has no type for. */
    sealed interface Entity {
    }

    /** A node. */
    record Node(String id, String label, SortedMap<String, @Nullable Object> properties) implements Entity {}

    /** A relationship. */
    record Relationship(String id, String type, String startId, String endId, SortedMap<String, @Nullable Object> properties)
            implements
                Entity {}

    /** A path: nodes and relationships in turns. */
    record Path(List<Entity> elements) implements Entity {}

    /** A place; height is null in two dimensions. */
    record Place(int srid, double x, double y, @Nullable Double z) implements Entity {}

    /** A duration, as ISO 8601 writes it. */
    record Span(String iso) implements Entity {}

    /** Why a statement is not answered. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Kind kind;

        /** Which of Bolt's codes fits. */
        public enum Kind {
            /** The text is not fit. */
            TEXT,
            /** The visitor may not. */
            NOT_PERMITTED,
            /** A bound was reached. */
            LIMIT,
            /** Signing in has ended. */
            SIGNED_OUT,
            /** It may be answered later. */
            LATER,
            /** A fault of our own; the message says nothing about it. */
            FAULT
        }

        public Refused(Kind kind, String code, String message) {
            super(code + ": " + message);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }
}
