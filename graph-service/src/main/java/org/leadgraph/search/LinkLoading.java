package org.leadgraph.search;

import graphql.GraphQLContext;
import java.util.Objects;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.RecordLinks;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** Offers linked records as one loader for a whole answer: {@code DataLoader<RecordLinks.Wish, Connection>}. */
@Configuration(proxyBeanMethods = false)
class LinkLoading {
    LinkLoading(BatchLoaderRegistry loaders, RecordLinks links) {
        loaders.forTypePair(RecordLinks.Wish.class, Connection.class)
                .registerMappedBatchLoader((wishes, environment) -> Mono.fromSupplier(() -> {
                    GraphQLContext context = Objects.requireNonNull(environment.getContext());
                    return links.pages(Objects.requireNonNull(context.<Search>get(Search.CONTEXT_KEY)).open(), wishes);
                }));
    }
}
