package org.leadgraph.link;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordLinks.Wish;
import org.leadgraph.model.RecordKind;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Answers the fields of the lists that modules offer: the same list of all records of an answer in one query. */
@Component
class LinkFields implements RuntimeWiringConfigurer {
    private final List<LinkList> lists;

    LinkFields(List<LinkList.Offered> offered) {
        this.lists = offered.stream().flatMap(each -> each.lists().stream()).toList();
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (LinkList list : lists) {
            for (RecordKind kind : list.of()) {
                wiring.type(kind.label(), type -> type.dataFetcher(list.field(), fetcher(list)));
            }
        }
    }

    private static DataFetcher<CompletableFuture<Connection>> fetcher(LinkList list) {
        return asked -> {
            GraphRecord near = Objects.requireNonNull(asked.getSource());
            int first = Objects.requireNonNull(asked.<Integer>getArgument("first"));
            return links(asked).load(new Wish(near, list, new PageRequest(first, asked.getArgument("after"))));
        };
    }

    private static DataLoader<Wish, Connection> links(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.<Wish, Connection>getDataLoader(Connection.class.getName()));
    }
}
