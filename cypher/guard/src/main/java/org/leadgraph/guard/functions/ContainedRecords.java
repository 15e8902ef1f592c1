package org.leadgraph.guard.functions;

import java.util.TreeSet;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.ListValueBuilder;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualPathValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/**
 * The records in a value: nodes, the ends of relationships, and those in lists, maps and paths. Each is a text of its scope's number, its owner's ORI and its
 * id, with spaces between.
 */
final class ContainedRecords {
    /** Of one row. */
    private static final int MOST = 1_000;

    private final ValueMapper<Object> mapper;
    private final TreeSet<String> found = new TreeSet<>();
    private int looked;

    private ContainedRecords(ValueMapper<Object> mapper) {
        this.mapper = mapper;
    }

    /** A list of them; null when there are more than 1,000, or too many values to look at. */
    static AnyValue in(AnyValue value, ValueMapper<Object> mapper) {
        ContainedRecords records = new ContainedRecords(mapper);
        records.look(value);
        if (records.looked > MOST) {
            return Values.NO_VALUE;
        }
        ListValueBuilder list = ListValueBuilder.newListBuilder(records.found.size());
        records.found.forEach(each -> list.add(Values.stringValue(each)));
        return list.build();
    }

    private void look(AnyValue value) {
        if (looked > MOST) {
            return;
        }
        switch (value) {
            case VirtualNodeValue node -> add((Node) node.map(mapper));
            case VirtualRelationshipValue link -> add((Relationship) link.map(mapper));
            case VirtualPathValue path -> ((Path) path.map(mapper)).nodes().forEach(this::add);
            case Value _ -> {
                // Stored values hold no records.
            }
            case SequenceValue list -> {
                for (AnyValue each : list) {
                    looked++;
                    look(each);
                }
            }
            case MapValue map -> {
                for (String key : map.keySet()) {
                    looked++;
                    look(map.get(key));
                }
            }
            default -> {
                // Nothing else holds records.
            }
        }
    }

    private void add(Relationship link) {
        add(link.getStartNode());
        add(link.getEndNode());
    }

    private void add(Node node) {
        looked++;
        if (!(node.getProperty("recordId", null) instanceof String id)) {
            return;
        }
        int scope = -1;
        for (Label label : node.getLabels()) {
            scope = ScopeLabel.number(label.name()).orElse(scope);
        }
        found.add(scope + " " + node.getProperty("ori", "") + " " + id);
    }
}
