package org.leadgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadgraph.model.RecordKind;
import org.springframework.stereotype.Component;

/** All types of records, whichever module they belong to. */
@Component
public final class RecordTypes {
    private final Map<String, RecordType<?>> byLabel;

    RecordTypes(List<RecordType<?>> types) {
        this.byLabel = types.stream().collect(Collectors.toMap(type -> type.kind().label(), Function.identity()));
        if (!byLabel.keySet().equals(Set.copyOf(RecordKind.labels()))) {
            throw new IllegalStateException("Each kind of record needs one RecordType, and has: " + byLabel.keySet());
        }
    }

    /** The node as the type that its label names. */
    public GraphRecord typed(RecordNode node) {
        RecordType<?> type = byLabel.get(node.label());
        if (type == null) {
            throw new NoSuchElementException("No module owns records with the label " + node.label());
        }
        return type.of().apply(node);
    }
}
