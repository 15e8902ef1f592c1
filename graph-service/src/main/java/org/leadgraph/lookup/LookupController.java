package org.leadgraph.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.guard.words.InvalidSearchText;
import org.leadgraph.guard.words.SearchText;
import org.leadgraph.lookup.Filters.ExhibitFilter;
import org.leadgraph.lookup.Filters.FirearmFilter;
import org.leadgraph.lookup.Filters.IncidentFilter;
import org.leadgraph.lookup.Filters.PersonFilter;
import org.leadgraph.lookup.Filters.PlaceFilter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Pointer;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LookupController {
    private final RecordLookup recordLookup;

    LookupController(RecordLookup recordLookup) {
        this.recordLookup = recordLookup;
    }

    @QueryMapping
    SearchResult search(@Argument @Nullable String text) {
        return new SearchResult(text == null ? null : checked(text));
    }

    /** The guard does the same when it runs; here a client gets a sentence and a code for it. */
    private static String checked(String text) {
        String stripped = text.strip();
        try {
            SearchText.luceneQuery(stripped);
            return stripped;
        } catch (InvalidSearchText e) {
            throw new InvalidRequest(e.isAboutStar() ? LookupProblem.SEARCH_STAR_INVALID : LookupProblem.SEARCH_TEXT_INVALID,
                    String.valueOf(e.getMessage()));
        }
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection incidents(SearchResult result, @Argument @Nullable IncidentFilter filter, @Argument SearchOrder order, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return recordLookup.page(search.open(), "incidents", result, filter, order, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection exhibits(SearchResult result, @Argument @Nullable ExhibitFilter filter, @Argument SearchOrder order, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return recordLookup.page(search.open(), "exhibits", result, filter, order, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection firearms(SearchResult result, @Argument @Nullable FirearmFilter filter, @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), "firearms", result, filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection people(SearchResult result, @Argument @Nullable PersonFilter filter, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), "people", result, filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection places(SearchResult result, @Argument @Nullable PlaceFilter filter, @Argument SearchOrder order, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return recordLookup.page(search.open(), "places", result, filter, order, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    List<Pointer> pointers(SearchResult result, @ContextValue Search search) {
        return result.text() == null ? List.of() : Pointer.byKey(search.open(), result.text());
    }
}
