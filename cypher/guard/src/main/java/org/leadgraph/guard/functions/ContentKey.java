package org.leadgraph.guard.functions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.FloatingPointValue;
import org.neo4j.values.storable.IntegralValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.TemporalValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualPathValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/**
 * Texts that order values by their contents, not by how the database stores them: nodes by record id, relationships by type, ends and properties. Equal texts
 * belong to values with equal contents. Where Cypher orders by contents, the order is Cypher's: numbers by size, texts by their characters, null last.
 */
final class ContentKey {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long SECONDS_OF_A_MONTH = 2_629_746;

    private final ValueMapper<Object> mapper;
    private final KeyText key = new KeyText();

    private ContentKey(ValueMapper<Object> mapper) {
        this.mapper = mapper;
    }

    /**
     * The text of a value.
     *
     * @param mapper
     *            gives nodes, relationships and paths as the transaction sees them
     */
    static String of(AnyValue value, ValueMapper<Object> mapper) {
        ContentKey key = new ContentKey(mapper);
        key.append(value);
        return key.key.whole();
    }

    private void append(AnyValue value) {
        switch (value) {
            case MapValue map -> map(map);
            case VirtualNodeValue node -> node((Node) node.map(mapper));
            case VirtualRelationshipValue link -> relationship((Relationship) link.map(mapper));
            case VirtualPathValue path -> path((Path) path.map(mapper));
            case TextValue text -> key.add('k').text(text.stringValue());
            case SequenceValue list -> {
                key.add('d');
                for (AnyValue each : list) {
                    append(each);
                }
                key.end();
            }
            case TemporalValue<?, ?> time -> time(time);
            case DurationValue duration -> duration(duration);
            case BooleanValue flag -> key.add('l').add(flag.booleanValue() ? '1' : '0');
            case IntegralValue number -> key.add('m').bits(number.doubleValue()).add('0').bits(number.longValue());
            case FloatingPointValue number -> key.add('m').bits(number.doubleValue()).add('1');
            case NoValue _ -> key.add('z');
            // Points and what a new version brings: by how they are written.
            default -> key.add('j').add('1').text(value.toString());
        }
    }

    private void map(MapValue map) {
        key.add('a');
        String[] keys = new String[map.size()];
        int next = 0;
        for (String each : map.keySet()) {
            keys[next++] = each;
        }
        Arrays.sort(keys);
        for (String each : keys) {
            key.add('k').text(each);
            append(map.get(each));
        }
        key.end();
    }

    private void node(Node node) {
        key.add('b').text(id(node));
    }

    private void relationship(Relationship link) {
        key.add('c').text(link.getType().name()).text(id(link.getStartNode())).text(id(link.getEndNode()));
        properties(link);
    }

    private void path(Path path) {
        key.add('e');
        for (Entity each : path) {
            if (each instanceof Node node) {
                node(node);
            } else {
                relationship((Relationship) each);
            }
        }
        key.end();
    }

    /** Records, agencies and ORIs have our own ids; nothing else is shown to a caller. */
    private static String id(Node node) {
        for (String property : new String[]{"recordId", "agencyId", "code"}) {
            if (node.getProperty(property, null) instanceof String id) {
                return property.charAt(0) + id;
            }
        }
        return "";
    }

    private void properties(Entity entity) {
        entity.getAllProperties().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            key.text(entry.getKey());
            append(value(entry.getValue()));
        });
        key.end();
    }

    private static Value value(Object stored) {
        return Values.of(stored);
    }

    private void time(TemporalValue<?, ?> time) {
        switch (time.asObjectCopy()) {
            case ZonedDateTime moment -> key.add('f').bits(moment.toEpochSecond()).bits(moment.getNano()).text(moment.toString());
            case LocalDateTime local -> key.add('g').bits(local.toEpochSecond(ZoneOffset.UTC)).bits(local.getNano());
            case LocalDate date -> key.add('h').bits(date.toEpochDay());
            case OffsetTime offset ->
                key.add('i').add('0').bits(offset.toLocalTime().toNanoOfDay() - offset.getOffset().getTotalSeconds() * 1_000_000_000L)
                        .text(offset.toString());
            case LocalTime local -> key.add('i').add('1').bits(local.toNanoOfDay());
            default -> key.add('j').add('1').text(time.toString());
        }
    }

    /** By length first, as Cypher orders them, a month being the twelfth part of a year. */
    private void duration(DurationValue duration) {
        long months = duration.get(ChronoUnit.MONTHS);
        long days = duration.get(ChronoUnit.DAYS);
        long seconds = duration.get(ChronoUnit.SECONDS);
        key.add('j').add('0').bits((double) months * SECONDS_OF_A_MONTH + days * (double) SECONDS_OF_A_DAY + seconds)
                .bits(duration.get(ChronoUnit.NANOS)).bits(months).bits(days).bits(seconds);
    }
}
