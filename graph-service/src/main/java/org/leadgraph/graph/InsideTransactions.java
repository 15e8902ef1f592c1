package org.leadgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.leadgraph.guard.inside.InsideReader;
import org.leadgraph.guard.inside.InsideReading;
import org.leadgraph.guard.inside.InsideRows;

/** Transactions of callers on the database of this process. */
record InsideTransactions(InsideReader reader) implements CallerTransactions {
    @Override
    public CallerTransaction begin(String impersonationName, Duration most) {
        return new Inside(reader.begin(impersonationName, most));
    }

    private record Inside(InsideReading reading) implements CallerTransaction {
        @Override
        public Rows run(String cypher, Map<String, Object> parameters) {
            return new InsideAnswer(reading.run(cypher, parameters));
        }

        @Override
        public void terminate() {
            reading.terminate();
        }

        @Override
        public void close() {
            reading.close();
        }
    }

    private record InsideAnswer(InsideRows rows) implements Rows {
        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            return new Row(rows.columns(), rows.next());
        }

        @Override
        public void end() {
            rows.end();
        }
    }
}
