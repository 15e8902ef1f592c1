package org.leadgraph.firearm;

import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordLinks.Wish;
import org.leadgraph.graph.SortKey;
import org.leadgraph.incident.Incident;
import org.leadgraph.incident.Person;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Linked records of firearms, and firearms of other records. */
@Controller
class FirearmLinks {
    private static final LinkList FIREARMS = LinkList.out("incident.firearms", "RECOVERED", SortKey.byText("crimeGunId"), "Firearm");
    private static final LinkList POSSESSED = LinkList.out("person.firearms", "POSSESSED", SortKey.byText("crimeGunId"), "Firearm");
    private static final LinkList RECOVERIES = LinkList.in("firearm.recoveries", "RECOVERED", SortKey.newestFirst("occurredAt"), "Shooting",
            "FirearmRecovery");
    private static final LinkList TRACES = LinkList.out("firearm.traces", "TRACED", SortKey.byText("traceId"), "Trace");
    private static final LinkList SAME_GUNS = LinkList.either("firearm.sameAs", "SAME_AS", SortKey.byText("crimeGunId"), "Firearm");

    @SchemaMapping(typeName = "Incident", field = "firearms")
    CompletableFuture<Connection> incidentFirearms(Incident near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, FIREARMS, first, after, links);
    }

    @SchemaMapping(typeName = "Person", field = "firearms")
    CompletableFuture<Connection> personFirearms(Person near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, POSSESSED, first, after, links);
    }

    @SchemaMapping(typeName = "Firearm", field = "recoveries")
    CompletableFuture<Connection> firearmRecoveries(Firearm near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, RECOVERIES, first, after, links);
    }

    @SchemaMapping(typeName = "Firearm", field = "traces")
    CompletableFuture<Connection> firearmTraces(Firearm near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, TRACES, first, after, links);
    }

    @SchemaMapping(typeName = "Firearm", field = "sameAs")
    CompletableFuture<Connection> firearmSameAs(Firearm near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, SAME_GUNS, first, after, links);
    }

    private static CompletableFuture<Connection> page(GraphRecord near, LinkList list, int first, @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return links.load(new Wish(near, list, new PageRequest(first, after)));
    }
}
