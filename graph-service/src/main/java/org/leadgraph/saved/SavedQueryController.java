package org.leadgraph.saved;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.console.GraphQlQuery;
import org.leadgraph.console.PlainAnswer;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.saved.SavedQueries.Draft;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Saving, sharing and running queries. */
@Controller
class SavedQueryController {
    private final SavedQueries saved;

    SavedQueryController(SavedQueries saved) {
        this.saved = saved;
    }

    @QueryMapping
    Connection savedQueries(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return saved.usable(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    PlainAnswer runSavedQuery(@Argument String id, DataFetchingEnvironment environment, @ContextValue Search search) {
        GraphQlQuery.requireAlone(environment);
        return saved.run(search, id, GraphQlQuery.parameters(environment));
    }

    @MutationMapping
    SavedQuery saveQuery(DataFetchingEnvironment environment, @ContextValue Search search) {
        Map<String, Object> query = Objects.requireNonNull(environment.getArgument("query"));
        return saved.save(search, Draft.of((String) query.get("name"), (String) query.get("library"), (String) query.get("statement"),
                (Integer) query.get("version"), query.get("parameters")));
    }

    @MutationMapping
    SavedQuery renameSavedQuery(@Argument String id, @Argument String name, @ContextValue Search search) {
        return saved.rename(Initiator.of(search), id, name);
    }

    @MutationMapping
    SavedQuery shareSavedQuery(@Argument String id, @Argument boolean shared, @ContextValue Search search) {
        return saved.share(Initiator.of(search), id, shared);
    }

    @MutationMapping
    String deleteSavedQuery(@Argument String id, @ContextValue Search search) {
        return saved.delete(Initiator.of(search), id);
    }

    @SchemaMapping(typeName = "SavedQuery")
    boolean own(SavedQuery query, @ContextValue Search search) {
        return query.by().equals(search.identity().userId());
    }

    @SchemaMapping(typeName = "SavedQuery")
    boolean shared(SavedQuery query) {
        return query.sharedWith() != null;
    }
}
