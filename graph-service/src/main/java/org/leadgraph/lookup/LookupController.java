package org.leadgraph.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
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

    /** What is searched for, before a list of it is asked. */
    record SearchResult(@Nullable String text) {}

    @QueryMapping
    SearchResult search(@Argument @Nullable String text) {
        return new SearchResult(text == null ? null : checked(text));
    }

    /** The guard checks the same when it runs; here a client gets a sentence and a code for it. */
    private static String checked(String text) {
        String stripped = text.strip();
        long words = stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
        if (stripped.length() > 200 || words > 10 || stripped.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidRequest(LookupProblem.SEARCH_TEXT_INVALID,
                    "Search for one to ten words of letters or digits, at most 200 characters.");
        }
        for (String word : stripped.split("\\s+")) {
            if (word.endsWith("*") && word.codePoints().filter(Character::isLetterOrDigit).count() == 1) {
                throw new InvalidRequest(LookupProblem.SEARCH_TEXT_INVALID, "Give at least two characters before *.");
            }
        }
        return stripped;
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection incidents(SearchResult result, @Argument @Nullable IncidentFilter filter, @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), FoundList.INCIDENTS, result.text(), filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection exhibits(SearchResult result, @Argument @Nullable ExhibitFilter filter, @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), FoundList.EXHIBITS, result.text(), filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection firearms(SearchResult result, @Argument @Nullable FirearmFilter filter, @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), FoundList.FIREARMS, result.text(), filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection people(SearchResult result, @Argument @Nullable PersonFilter filter, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), FoundList.PEOPLE, result.text(), filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection places(SearchResult result, @Argument @Nullable PlaceFilter filter, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return recordLookup.page(search.open(), FoundList.PLACES, result.text(), filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    List<Pointer> pointers(SearchResult result, @ContextValue Search search) {
        return result.text() == null ? List.of() : Pointer.byKey(search.open(), result.text());
    }
}
