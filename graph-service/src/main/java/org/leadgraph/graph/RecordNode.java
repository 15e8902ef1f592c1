package org.leadgraph.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;

/** A record as it came from the database: its label, its scope and its facts. The scope's label and the database's own id do not leave this class. */
public final class RecordNode implements VisibleRecord {
    private final Node node;
    private final String label;
    private final int scope;

    private RecordNode(Node node, String label, int scope) {
        this.node = node;
        this.label = label;
        this.scope = scope;
    }

    static RecordNode of(Node node) {
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
        return node.get("recordId").asString();
    }

    @Override
    public String ori() {
        return node.get("ori").asString();
    }

    @Override
    public int scope() {
        return scope;
    }

    public @Nullable String text(String key) {
        return node.get(key).asString(null);
    }

    public boolean flag(String key) {
        return node.get(key).asBoolean(false);
    }

    /** A whole number; null when it is not known. */
    public @Nullable Long number(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asLong();
    }

    /** A moment; null when it is not known. */
    public @Nullable Instant instant(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    /** A moment as GraphQL's DateTime wants it. */
    public @Nullable ZonedDateTime dateTime(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asZonedDateTime();
    }

    public @Nullable LocalDate date(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asLocalDate();
    }

    /** A fact as a text, whatever its type: moments and days as ISO 8601, several texts joined by a semicolon; null when it is not known. */
    public @Nullable String asText(String key) {
        return NamedValues.asText(node.get(key));
    }

    /** Texts; empty when there are none. */
    public List<String> texts(String key) {
        Value value = node.get(key);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    public @Nullable Double latitude(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asPoint().y();
    }

    public @Nullable Double longitude(String key) {
        Value value = node.get(key);
        return value.isNull() ? null : value.asPoint().x();
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
