package org.leadgraph.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.inside.GraphValue;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.driver.types.Point;

/** A record as it came from the database: its label, its scope and its facts. The scope's label and the database's own id do not leave this class. */
public final class RecordNode implements VisibleRecord {
    private final GraphValue.Node node;
    private final String label;
    private final int scope;

    private RecordNode(GraphValue.Node node, String label, int scope) {
        this.node = node;
        this.label = label;
        this.scope = scope;
    }

    static RecordNode of(Object node) {
        return of((GraphValue.Node) node);
    }

    static RecordNode of(GraphValue.Node node) {
        String label = null;
        int scope = -1;
        for (String each : node.labels()) {
            OptionalInt number = ScopeLabel.number(each);
            if (number.isPresent()) {
                scope = scope == -1 ? number.getAsInt() : -2;
            } else {
                label = each;
            }
        }
        if (label == null) {
            throw new NoSuchElementException("A record without a domain label");
        }
        return new RecordNode(node, label, scope);
    }

    /** The domain label, for example {@code Shooting}. */
    public String label() {
        return label;
    }

    @Override
    public String recordId() {
        return (String) known("recordId");
    }

    @Override
    public String ori() {
        return (String) known("ori");
    }

    @Override
    public int scope() {
        return scope;
    }

    public @Nullable String text(String key) {
        return (String) fact(key);
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(fact(key));
    }

    /** A whole number; null when it is not known. */
    public @Nullable Long number(String key) {
        return (Long) fact(key);
    }

    /** A moment; null when it is not known. */
    public @Nullable Instant instant(String key) {
        ZonedDateTime moment = dateTime(key);
        return moment == null ? null : moment.toInstant();
    }

    /** A moment as GraphQL's DateTime wants it. */
    public @Nullable ZonedDateTime dateTime(String key) {
        return (ZonedDateTime) fact(key);
    }

    public @Nullable LocalDate date(String key) {
        return (LocalDate) fact(key);
    }

    /** A fact as a text, whatever its type: moments and days as ISO 8601, several texts joined by a semicolon; null when it is not known. */
    public @Nullable String asText(String key) {
        return NamedValues.asText(fact(key));
    }

    /** Texts; empty when there are none. */
    public List<String> texts(String key) {
        Object value = fact(key);
        return value == null ? List.of() : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    public @Nullable Double latitude(String key) {
        return switch (fact(key)) {
            case null -> null;
            case GraphValue.Place place -> place.y();
            case Object point -> ((Point) point).y();
        };
    }

    public @Nullable Double longitude(String key) {
        return switch (fact(key)) {
            case null -> null;
            case GraphValue.Place place -> place.x();
            case Object point -> ((Point) point).x();
        };
    }

    private @Nullable Object fact(String key) {
        return node.properties().get(key);
    }

    private Object known(String key) {
        Object value = fact(key);
        if (value == null) {
            throw new IllegalStateException("A record without " + key);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordNode that && recordId().equals(that.recordId());
    }

    @Override
    public int hashCode() {
        return recordId().hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
