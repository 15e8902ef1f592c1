package org.leadgraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/**
 * Notes what the service really asks the database, so that the benchmark compares with those statements and not with a copy of them; and asks it over Bolt
 * instead, as a service does whose database is a server.
 */
public final class RecordingGraph implements CallerTransactions {
    private final CallerTransactions inside;
    private final CallerTransactions server;
    private volatile CallerTransactions real;
    private volatile List<Asked> noted = List.of();
    private volatile boolean noting;

    /** A statement with its parameters. */
    public record Asked(String cypher, Map<String, Object> parameters) {}

    private RecordingGraph(CallerTransactions inside, CallerTransactions server) {
        this.inside = inside;
        this.server = server;
        this.real = inside;
    }

    /** Of the database of this service. */
    public static RecordingGraph of(BeanFactory service) {
        Database database = service.getBean(Database.class);
        return new RecordingGraph(database.callers(), new DriverTransactions(database.reader(), database.system()));
    }

    /** Whether it asks over Bolt from now on. */
    public void askServer(boolean overBolt) {
        real = overBolt ? server : inside;
    }

    /** What the service reads through instead of its own. */
    public ScopedGraph scopedGraph() {
        return new ScopedGraph(this, Duration.ofSeconds(60), () -> false);
    }

    /** What is asked while this runs, in order. */
    public synchronized List<Asked> during(Runnable operation) {
        noted = new ArrayList<>();
        noting = true;
        try {
            operation.run();
            return List.copyOf(noted);
        } finally {
            noting = false;
        }
    }

    @Override
    public CallerTransaction begin(String impersonationName, Duration most) {
        CallerTransaction transaction = real.begin(impersonationName, most);
        return noting ? new Noting(transaction) : transaction;
    }

    private final class Noting implements CallerTransaction {
        private final CallerTransaction transaction;

        Noting(CallerTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Rows run(String cypher, Map<String, Object> parameters) {
            noted.add(new Asked(cypher, parameters));
            return transaction.run(cypher, parameters);
        }

        @Override
        public void terminate() {
            transaction.terminate();
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
