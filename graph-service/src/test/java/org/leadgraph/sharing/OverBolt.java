package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.EmptyService;
import org.leadgraph.graph.BoltEntrance;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Asks over Bolt, with the official driver, and writes down all that it gets: columns, rows in their order, ids, or the error. */
final class OverBolt implements AutoCloseable {
    private final EmptyService service;
    private final Driver driver;

    OverBolt(EmptyService service) {
        this.service = service;
        // Each session signs in as its own caller; nobody ever signs in as this.
        driver = GraphDatabase.driver(service.bean(BoltEntrance.class).uri(), AuthTokens.bearer("nobody's"));
    }

    /** What this caller, named by use code and user like {@code C:ann}, is answered; a service that fails is no answer. */
    String answer(String caller, String statement) {
        try (Session session = driver.session(Session.class, SessionConfig.defaultConfig(),
                AuthTokens.bearer(service.token(caller.substring(2))))) {
            TransactionConfig why = TransactionConfig.builder().withMetadata(new HashMap<>(EmptyService.purpose(caller))).build();
            Result result = session.run(statement, why);
            return result.keys() + "\n" + String.join("\n", result.list(row -> written(row.values(value -> value.asObject()))));
        } catch (Neo4jException e) {
            if (!e.code().startsWith("Neo.ClientError.")) {
                throw e;
            }
            return "refused: " + e.code() + " " + e.getMessage();
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "'" + text + "'";
            case Node node -> "(" + node.elementId() + " " + node.labels() + " " + written(node.asMap()) + ")";
            case Relationship link -> "[" + link.elementId() + " " + link.startNodeElementId() + " " + link.type() + " "
                    + link.endNodeElementId() + " " + written(link.asMap()) + "]";
            case Path path -> "<" + written(elements(path)) + ">";
            case Map<?, ?> map -> {
                List<String> entries = new ArrayList<>();
                // In the order in which they came.
                map.forEach((key, each) -> entries.add(key + ": " + written(each)));
                yield entries.toString();
            }
            case List<?> list -> list.stream().map(OverBolt::written).toList().toString();
            default -> value.toString();
        };
    }

    private static List<Object> elements(Path path) {
        List<Object> elements = new ArrayList<>();
        elements.add(path.start());
        path.forEach(segment -> {
            elements.add(segment.relationship());
            elements.add(segment.end());
        });
        return elements;
    }

    @Override
    public void close() {
        driver.close();
    }
}
