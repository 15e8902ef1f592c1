package org.leadgraph.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * Notes what the service really asks the database, so that the benchmark compares with those statements and not with a copy of them. While it notes nothing
 * it hands out the driver's own sessions, and costs nothing.
 */
public final class RecordingGraph {
    private final Driver driver;
    private volatile List<Asked> noted = List.of();
    private volatile boolean noting;

    /** A statement with its parameters. */
    public record Asked(String cypher, Map<String, Object> parameters) {}

    public RecordingGraph(Driver driver) {
        this.driver = driver;
    }

    /** What the service reads through instead of its own. */
    public ScopedGraph scopedGraph() {
        return new ScopedGraph(wrap(Driver.class, driver), driver, Duration.ofSeconds(60), () -> false);
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

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            Object answer = call(real, method, arguments);
            if (!noting) {
                return answer;
            }
            if (real instanceof Transaction && method.getName().equals("run")) {
                noted.add(asked(arguments));
            }
            return switch (answer) {
                case Session session -> wrap(Session.class, session);
                case Transaction transaction -> wrap(Transaction.class, transaction);
                case null, default -> answer;
            };
        }));
    }

    @SuppressWarnings("unchecked")
    private static Asked asked(Object[] arguments) {
        return new Asked((String) arguments[0], (Map<String, Object>) arguments[1]);
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
