package org.leadgraph.incident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordNode;

/** A person as one agency knows them. */
public record Person(RecordNode node) implements GraphRecord {
    public @Nullable String lastName() {
        return node.text("lastName");
    }

    public @Nullable String firstName() {
        return node.text("firstName");
    }

    public @Nullable LocalDate birthDate() {
        return node.date("birthDate");
    }

    public @Nullable String ageGroup() {
        return node.text("ageGroup");
    }

    public @Nullable String sex() {
        return node.text("sex");
    }

    public List<String> aliases() {
        return node.texts("aliases");
    }
}
