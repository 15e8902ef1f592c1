package org.leadgraph.library;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.console.GraphQlQuery;
import org.leadgraph.console.PlainAnswer;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The library in GraphQL. Its texts are the same for everybody and tell of no record. */
@Controller
class LibraryController {
    private final Library library;

    LibraryController(Library library) {
        this.library = library;
    }

    @QueryMapping
    List<LibraryQuery> libraryQueries(@Argument @Nullable LibraryCategory category) {
        return library.all().stream().filter(query -> category == null || query.category() == category).toList();
    }

    @QueryMapping
    @Nullable
    LibraryQuery libraryQuery(@Argument String name) {
        return library.named(name).orElse(null);
    }

    @QueryMapping
    PlainAnswer runLibraryQuery(@Argument String name, DataFetchingEnvironment environment, @ContextValue Search search) {
        GraphQlQuery.requireAlone(environment);
        return library.run(search, name, GraphQlQuery.parameters(environment));
    }

    @SchemaMapping(typeName = "LibraryParameter", field = "default")
    @Nullable
    Object defaultOf(LibraryParameter parameter) {
        return parameter.defaultValue();
    }
}
