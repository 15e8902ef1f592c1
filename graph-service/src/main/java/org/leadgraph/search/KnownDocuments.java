package org.leadgraph.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.Problem;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Documents that were read and found valid, so that a page's questions are not read again each time. An agency's are its own: how fast one is answered tells nobody what
 * other agencies ask. A document says nothing of data, and what a question may cost is looked at each time.
 */
@Configuration(proxyBeanMethods = false)
class KnownDocuments implements PreparsedDocumentProvider {
    /** In characters of all documents; read, one takes up to a hundred times as much memory. */
    private static final long MOST = 512 * 1024;
    /** What even the shortest takes. */
    private static final int LEAST = 500;

    private final Cache<Key, PreparsedDocumentEntry> known = Caffeine.newBuilder().maximumWeight(MOST)
            .<Key, PreparsedDocumentEntry>weigher((key, _) -> LEAST + key.document().length()).build();

    private record Key(String employerOri, String document) {}

    @Bean
    GraphQlSourceBuilderCustomizer keptDocuments() {
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> read) {
        Key key = key(input);
        PreparsedDocumentEntry before = key == null ? null : known.getIfPresent(key);
        if (before != null) {
            return CompletableFuture.completedFuture(before);
        }
        PreparsedDocumentEntry made = read.apply(input);
        if (key != null && !made.hasErrors()) {
            known.put(key, made);
        }
        return CompletableFuture.completedFuture(made);
    }

    private static @Nullable Key key(ExecutionInput input) {
        if (input.getGraphQLContext().get(Search.CONTEXT_KEY) instanceof Search search) {
            try {
                return new Key(search.identity().employerOri(), input.getQuery());
            } catch (Problem incomplete) {
                // Without an identity nothing is answered; the document's own faults are still told.
                return null;
            }
        }
        return null;
    }
}
