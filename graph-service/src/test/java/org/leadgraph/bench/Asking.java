package org.leadgraph.bench;

import java.util.List;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** Asks statements through the driver, in one transaction, as the service does for an operation. */
record Asking(Driver driver, SessionConfig session) {
    static Asking system(Driver driver) {
        return new Asking(driver, SessionConfig.defaultConfig());
    }

    /** Reads all rows; returns how much they hold, so that answers can be compared: what is counted, or the rows themselves. */
    int ask(List<Asked> statements) {
        int size = 0;
        try (var open = driver.session(session); var transaction = open.beginTransaction()) {
            for (Asked statement : statements) {
                for (Record row : transaction.run(statement.cypher(), statement.parameters()).list()) {
                    size += size(row);
                }
            }
        }
        return size;
    }

    private static int size(Record row) {
        int size = 1;
        for (Value value : row.values()) {
            if (value.hasType(TypeSystem.getDefault().INTEGER()) && row.size() < 3) {
                size += (int) Math.abs(value.asLong() % 1_000_003);
            } else if (value.hasType(TypeSystem.getDefault().LIST())) {
                size += value.size();
            }
        }
        return size;
    }
}
