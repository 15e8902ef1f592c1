package org.leadgraph.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.console.Console;
import org.leadgraph.console.PlainAnswer;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All queries of the library, read and checked when the service starts. */
@Component
public class Library {
    private final Map<String, LibraryQuery> queries = new LinkedHashMap<>();
    private final Console console;
    private final Clock clock;

    Library(ResourcePatternResolver resources, Console console, Clock clock) throws IOException {
        this.console = console;
        this.clock = clock;
        Resource[] files = resources.getResources("classpath*:cypher/library/*.cypher");
        Arrays.sort(files, (one, other) -> String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())));
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.cypher$", "");
            queries.put(name, LibraryFile.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    /** All queries, by name. */
    public List<LibraryQuery> all() {
        return List.copyOf(queries.values());
    }

    public Optional<LibraryQuery> named(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The query of this name.
     *
     * @throws NotFound
     *             when there is none
     */
    public LibraryQuery require(String name) {
        return named(name).orElseThrow(() -> new NotFound(LibraryProblem.LIBRARY_QUERY_UNKNOWN,
                "The library has no query of this name. Ask `libraryQueries` for the names.", "H-06"));
    }

    /** Today, for parameters that stand for it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Runs a query as the caller, within a search that its door releases.
     *
     * @throws org.leadgraph.problem.Problem
     *             when there is none of this name, a parameter is not fit, or it runs into a limit
     */
    public PlainAnswer run(Search search, String name, Map<String, @Nullable Object> sent) {
        LibraryQuery query = require(name);
        Map<String, @Nullable Object> parameters = query.complete(sent, today());
        search.runs("library/" + name, parameters);
        return console.run(search, query.cypher(), parameters);
    }
}
