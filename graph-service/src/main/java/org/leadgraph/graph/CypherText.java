package org.leadgraph.graph;

import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** The text of statements that are built by the service, in the Cypher version of our database. */
public final class CypherText {
    private static final Renderer RENDERER = Renderer
            .getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER).build());

    private CypherText() {
    }

    public static String of(Statement statement) {
        return RENDERER.render(statement);
    }
}
