package org.leadgraph.saved;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.console.Console;
import org.leadgraph.console.GraphQlQuery;
import org.leadgraph.console.PlainAnswer;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.library.Library;
import org.leadgraph.problem.InvalidRequest;
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
    private static final String SEPARATOR = "\u001f";

    private final Acts acts;
    private final SavedQueries saved;
    private final Library library;
    private final Console console;

    SavedQueryController(Acts acts, SavedQueries saved, Library library, Console console) {
        this.acts = acts;
        this.saved = saved;
        this.library = library;
        this.console = console;
    }

    @QueryMapping
    Connection savedQueries(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        PageRequest page = new PageRequest(first, after);
        String[] position = position(after);
        Actor actor = acts.actor(search, SavedAct.QUERIES_LOOK);
        return NumberedPage.ofNamed(saved.usable(actor, position[0], position[1], first + 1), page, SavedQueryController::cursor,
                each -> each);
    }

    @QueryMapping
    PlainAnswer runSavedQuery(@Argument String id, DataFetchingEnvironment environment, @ContextValue Search search) {
        GraphQlQuery.requireAlone(environment);
        SavedQuery query = saved.usable(acts.actor(search, SavedAct.QUERIES_LOOK), id);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(query.parameters());
        parameters.putAll(GraphQlQuery.parameters(environment));
        if (query.library() != null) {
            return library.run(search, query.library(), parameters);
        }
        String statement = Objects.requireNonNull(query.statement());
        search.runs(statement, parameters);
        return console.ask(search, statement, GraphQlQuery.parametersOf(parameters), Console.language(query.version()));
    }

    @MutationMapping
    SavedQuery saveQuery(DataFetchingEnvironment environment, @ContextValue Search search) {
        Map<String, Object> query = Objects.requireNonNull(environment.getArgument("query"));
        String name = SavedQueries.fit((String) query.get("name"));
        String ofLibrary = (String) query.get("library");
        String statement = (String) query.get("statement");
        Map<String, @Nullable Object> parameters = GraphQlQuery.parametersOf(query.get("parameters"));
        if ((ofLibrary == null) == (statement == null)) {
            throw new InvalidRequest(SavedProblem.SAVED_QUERY_INVALID,
                    "Send either `library`, the name of one of its queries, or `statement`, Cypher of your own.", "H-06");
        }
        Integer version = statement == null ? null : (Integer) query.get("version");
        if (ofLibrary != null) {
            library.require(ofLibrary).checked(parameters, library.today());
        } else {
            console.requireMayAsk(search, String.valueOf(statement), Console.language(version));
        }
        String id = id(search, name);
        return acts.perform(search, SavedAct.QUERY_SAVE, facts(id, ofLibrary),
                (actor, tx) -> saved.save(tx, actor, id, name, ofLibrary, statement, version, parameters));
    }

    @MutationMapping
    SavedQuery renameSavedQuery(@Argument String id, @Argument String name, @ContextValue Search search) {
        String fit = SavedQueries.fit(name);
        return acts.perform(search, SavedAct.QUERY_RENAME, Map.of("savedId", id), (actor, tx) -> saved.rename(tx, actor, id, fit));
    }

    @MutationMapping
    SavedQuery shareSavedQuery(@Argument String id, @Argument boolean shared, @ContextValue Search search) {
        return acts.perform(search, SavedAct.QUERY_SHARE, Map.of("savedId", id, "shared", shared),
                (actor, tx) -> saved.share(tx, actor, id, shared));
    }

    @MutationMapping
    String deleteSavedQuery(@Argument String id, @ContextValue Search search) {
        return acts.perform(search, SavedAct.QUERY_DELETE, Map.of("savedId", id), (actor, tx) -> {
            saved.remove(tx, actor, id);
            return id;
        });
    }

    @SchemaMapping(typeName = "SavedQuery")
    boolean own(SavedQuery query, @ContextValue Search search) {
        return query.by().equals(search.identity().userId());
    }

    @SchemaMapping(typeName = "SavedQuery")
    boolean shared(SavedQuery query) {
        return query.sharedWith() != null;
    }

    private static Map<String, Object> facts(String id, @Nullable String ofLibrary) {
        return ofLibrary == null ? Map.of("savedId", id) : Map.of("savedId", id, "library", ofLibrary);
    }

    /** An answer may be made a second time, and with it the act: the same act of the same request makes the same id. */
    private static String id(Search search, String name) {
        return UUID.nameUUIDFromBytes((search.question().searchId() + SEPARATOR + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String cursor(SavedQuery query) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((query.name() + SEPARATOR + query.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] position(@Nullable String cursor) {
        if (cursor == null) {
            return new String[]{"", ""};
        }
        try {
            List<String> parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == 2) {
                return parts.toArray(String[]::new);
            }
        } catch (IllegalArgumentException e) {
            // Said below, with every other cursor that is none.
        }
        throw new InvalidRequest(SavedProblem.CURSOR_INVALID, "This cursor is not of this list. Ask for the list from its beginning.");
    }
}
