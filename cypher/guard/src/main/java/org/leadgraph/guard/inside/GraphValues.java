package org.leadgraph.guard.inside;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.impl.util.DefaultValueMapper;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.ByteArray;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.FloatingPointValue;
import org.neo4j.values.storable.IntegralValue;
import org.neo4j.values.storable.PointValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.MapValueBuilder;
import org.neo4j.values.virtual.NodeValue;
import org.neo4j.values.virtual.PathValue;
import org.neo4j.values.virtual.RelationshipValue;
import org.neo4j.values.virtual.VirtualValues;

/** Turns the database's values into Java's and {@link GraphValue}s, and back where they are parameters. */
final class GraphValues {
    /** For what is neither a graph's nor a collection, so that it needs no database. */
    private static final DefaultValueMapper PLAIN = new DefaultValueMapper(null);

    private GraphValues() {
    }

    static @Nullable Object of(AnyValue value) {
        return switch (value) {
            case TextValue text -> text.stringValue();
            case IntegralValue number -> number.longValue();
            case FloatingPointValue number -> number.doubleValue();
            case NodeValue node -> node(node);
            case RelationshipValue relationship -> relationship(relationship);
            case PathValue path -> new GraphValue.Path(Arrays.stream(path.nodes()).map(GraphValues::node).toList(),
                    Arrays.stream(path.relationships()).map(GraphValues::relationship).toList());
            case MapValue map -> map(map);
            case ByteArray bytes -> bytes.asObjectCopy();
            case SequenceValue sequence -> list(sequence);
            case PointValue point -> place(point);
            case DurationValue span ->
                new GraphValue.Span(span.get(ChronoUnit.MONTHS), span.get(ChronoUnit.DAYS), span.get(ChronoUnit.SECONDS),
                        (int) span.get(ChronoUnit.NANOS));
            default -> value.map(PLAIN);
        };
    }

    private static GraphValue.Node node(NodeValue node) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < node.labels().intSize(); i++) {
            labels.add(node.labels().stringValue(i).stringValue());
        }
        return new GraphValue.Node(node.elementId(), labels, map(node.properties()));
    }

    private static GraphValue.Relationship relationship(RelationshipValue link) {
        return new GraphValue.Relationship(link.elementId(), link.type().stringValue(), link.startNodeElementId(), link.endNodeElementId(),
                map(link.properties()));
    }

    private static Map<String, @Nullable Object> map(MapValue map) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        map.foreach((key, each) -> made.put(key, of(each)));
        return made;
    }

    private static List<@Nullable Object> list(SequenceValue sequence) {
        List<@Nullable Object> made = new ArrayList<>();
        sequence.forEach(each -> made.add(of(each)));
        return made;
    }

    private static GraphValue.Place place(PointValue point) {
        double[] at = point.coordinate();
        return new GraphValue.Place(point.getCoordinateReferenceSystem().getCode(), at[0], at[1], at.length > 2 ? at[2] : null);
    }

    static MapValue parameters(Map<String, ?> parameters) {
        MapValueBuilder made = new MapValueBuilder(parameters.size());
        parameters.forEach((name, value) -> made.add(name, parameter(value)));
        return made.build();
    }

    private static AnyValue parameter(@Nullable Object value) {
        return switch (value) {
            case null -> Values.NO_VALUE;
            case GraphValue.Place place -> Values.pointValue(CoordinateReferenceSystem.get(place.srid()),
                    place.z() == null ? new double[]{place.x(), place.y()} : new double[]{place.x(), place.y(), place.z()});
            case GraphValue.Span span -> DurationValue.duration(span.months(), span.days(), span.seconds(), span.nanoseconds());
            case List<?> list -> VirtualValues.fromList(list.stream().map(GraphValues::parameter).toList());
            case Map<?, ?> map -> {
                MapValueBuilder made = new MapValueBuilder(map.size());
                map.forEach((key, each) -> made.add(String.valueOf(key), parameter(each)));
                yield made.build();
            }
            default -> ValueUtils.of(value);
        };
    }
}
