package org.leadgraph.incident;

import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordLinks.Wish;
import org.leadgraph.graph.SortKey;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Linked records of incidents, people and places. */
@Controller
class IncidentLinks {
    private static final LinkList PEOPLE = LinkList.out("incident.people", "INVOLVED", SortKey.byText("lastName"), "Person");
    private static final LinkList LOCATIONS = LinkList.out("incident.locations", "OCCURRED_AT", SortKey.byText("address"), "Location");
    private static final LinkList INCIDENTS = LinkList.in("person.incidents", "INVOLVED", SortKey.newestFirst("occurredAt"), "Shooting",
            "FirearmRecovery");
    private static final LinkList ADDRESSES = LinkList.out("person.addresses", "ADDRESS_OF", SortKey.byText("address"), "Location");
    private static final LinkList SAME_PEOPLE = LinkList.either("person.sameAs", "SAME_AS", SortKey.byText("lastName"), "Person");
    private static final LinkList INCIDENTS_HERE = LinkList.in("location.incidents", "OCCURRED_AT", SortKey.newestFirst("occurredAt"),
            "Shooting", "FirearmRecovery");

    @SchemaMapping(typeName = "Incident", field = "people")
    CompletableFuture<Connection> incidentPeople(Incident near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, PEOPLE, first, after, links);
    }

    @SchemaMapping(typeName = "Incident", field = "locations")
    CompletableFuture<Connection> incidentLocations(Incident near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, LOCATIONS, first, after, links);
    }

    @SchemaMapping(typeName = "Person", field = "incidents")
    CompletableFuture<Connection> personIncidents(Person near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, INCIDENTS, first, after, links);
    }

    @SchemaMapping(typeName = "Person", field = "addresses")
    CompletableFuture<Connection> personAddresses(Person near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, ADDRESSES, first, after, links);
    }

    @SchemaMapping(typeName = "Person", field = "sameAs")
    CompletableFuture<Connection> personSameAs(Person near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, SAME_PEOPLE, first, after, links);
    }

    @SchemaMapping(typeName = "Location", field = "incidents")
    CompletableFuture<Connection> locationIncidents(Location near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, INCIDENTS_HERE, first, after, links);
    }

    private static CompletableFuture<Connection> page(GraphRecord near, LinkList list, int first, @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return links.load(new Wish(near, list, new PageRequest(first, after)));
    }
}
