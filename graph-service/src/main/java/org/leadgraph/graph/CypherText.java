package org.leadgraph.graph;

import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** The text of statements that were built, in the Cypher of the database we run on. */
public final class CypherText {
    private static final Renderer RENDERER = Renderer
            .getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER).build());

    private CypherText() {
    }

    public static String of(Statement statement) {
        return RENDERER.render(statement);
    }
}
