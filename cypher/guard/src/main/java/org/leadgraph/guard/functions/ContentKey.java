package org.leadgraph.guard.functions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    /** What comes after so many characters still counts, but no longer for which of two is first. */
    private static final int LONGEST = 2_000;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long SECONDS_OF_A_MONTH = 2_629_746;
    private static final char END = '\u0000';
    private static final char ESCAPE = '\u0001';

    private final ValueMapper<Object> mapper;
    private final StringBuilder key = new StringBuilder();
    private @Nullable MessageDigest rest;

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
        return key.text();
    }

    private String text() {
        if (rest == null) {
            return key.toString();
        }
        digest();
        return key + HexFormat.of().formatHex(rest.digest());
    }

    private void append(AnyValue value) {
        switch (value) {
            case MapValue map -> map(map);
            case VirtualNodeValue node -> node((Node) node.map(mapper));
            case VirtualRelationshipValue link -> relationship((Relationship) link.map(mapper));
            case VirtualPathValue path -> path((Path) path.map(mapper));
            case TextValue text -> add('k').text(text.stringValue());
            case SequenceValue list -> {
                add('d');
                for (AnyValue each : list) {
                    append(each);
                }
                add(END);
            }
            case TemporalValue<?, ?> time -> time(time);
            case DurationValue duration -> duration(duration);
            case BooleanValue flag -> add('l').add(flag.booleanValue() ? '1' : '0');
            case IntegralValue number -> add('m').bits(number.doubleValue()).add('0').bits(number.longValue());
            case FloatingPointValue number -> add('m').bits(number.doubleValue()).add('1');
            case NoValue _ -> add('z');
            // Points and what a new version brings: by how they are written.
            default -> add('j').add('1').text(value.toString());
        }
    }

    private void map(MapValue map) {
        add('a');
        String[] keys = new String[map.size()];
        int next = 0;
        for (String each : map.keySet()) {
            keys[next++] = each;
        }
        Arrays.sort(keys);
        for (String each : keys) {
            add('k').text(each);
            append(map.get(each));
        }
        add(END);
    }

    private void node(Node node) {
        add('b').text(id(node));
    }

    private void relationship(Relationship link) {
        add('c').text(link.getType().name()).text(id(link.getStartNode())).text(id(link.getEndNode()));
        properties(link);
    }

    private void path(Path path) {
        add('e');
        for (Entity each : path) {
            if (each instanceof Node node) {
                node(node);
            } else {
                relationship((Relationship) each);
            }
        }
        add(END);
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
            text(entry.getKey());
            append(value(entry.getValue()));
        });
        add(END);
    }

    private static Value value(Object stored) {
        return Values.of(stored);
    }

    private void time(TemporalValue<?, ?> time) {
        switch (time.asObjectCopy()) {
            case ZonedDateTime moment -> add('f').bits(moment.toEpochSecond()).bits(moment.getNano()).text(moment.toString());
            case LocalDateTime local -> add('g').bits(local.toEpochSecond(ZoneOffset.UTC)).bits(local.getNano());
            case LocalDate date -> add('h').bits(date.toEpochDay());
            case OffsetTime offset ->
                add('i').add('0').bits(offset.toLocalTime().toNanoOfDay() - offset.getOffset().getTotalSeconds() * 1_000_000_000L)
                        .text(offset.toString());
            case LocalTime local -> add('i').add('1').bits(local.toNanoOfDay());
            default -> add('j').add('1').text(time.toString());
        }
    }

    /** By length first, as Cypher orders them, a month being the twelfth part of a year. */
    private void duration(DurationValue duration) {
        long months = duration.get(ChronoUnit.MONTHS);
        long days = duration.get(ChronoUnit.DAYS);
        long seconds = duration.get(ChronoUnit.SECONDS);
        add('j').add('0').bits((double) months * SECONDS_OF_A_MONTH + days * (double) SECONDS_OF_A_DAY + seconds)
                .bits(duration.get(ChronoUnit.NANOS)).bits(months).bits(days).bits(seconds);
    }

    private ContentKey bits(double number) {
        long bits = Double.doubleToLongBits(number);
        return hex(bits ^ (bits >> 63 | Long.MIN_VALUE));
    }

    private ContentKey bits(long number) {
        return hex(number ^ Long.MIN_VALUE);
    }

    private ContentKey hex(long bits) {
        key.append(HexFormat.of().toHexDigits(bits));
        return shortened();
    }

    private ContentKey text(String text) {
        if (text.length() <= LONGEST && text.chars().noneMatch(each -> each <= ESCAPE)) {
            key.append(text);
            return add(END);
        }
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each <= ESCAPE) {
                key.append(ESCAPE);
                each++;
            }
            key.append(each);
            shortened();
        }
        return add(END);
    }

    private ContentKey add(char mark) {
        key.append(mark);
        return shortened();
    }

    private ContentKey shortened() {
        if (key.length() > 2 * LONGEST) {
            digest();
        }
        return this;
    }

    /** Moves what is too long into the sum that stands for it. */
    private void digest() {
        if (rest == null) {
            try {
                rest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        rest.update(key.substring(LONGEST).getBytes(StandardCharsets.UTF_16BE));
        key.setLength(LONGEST);
    }
}
