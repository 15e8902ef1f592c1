package org.leadgraph.console;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Callers' own Cypher in GraphQL. */
@Controller
class CypherController {
    private final Console console;

    CypherController(Console console) {
        this.console = console;
    }

    @QueryMapping
    PlainAnswer cypher(@Argument String statement, @Argument @Nullable Integer version, DataFetchingEnvironment environment,
            @ContextValue Search search) {
        GraphQlQuery.requireAlone(environment);
        return console.ask(search, statement, GraphQlQuery.parameters(environment), Console.language(version));
    }

    @QueryMapping
    @Nullable
    CypherSchema cypherSchema(@ContextValue Search search) {
        return console.schemaFor(search).orElse(null);
    }
}
