package org.leadgraph.nibin;

import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.leadgraph.firearm.Firearm;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordLinks.Wish;
import org.leadgraph.graph.SortKey;
import org.leadgraph.incident.Incident;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Linked records of exhibits, and exhibits of other records. */
@Controller
class ExhibitLinks {
    private static final LinkList EXHIBITS = LinkList.out("incident.exhibits", "RECOVERED", SortKey.newestFirst("acquiredAt"), "Casing",
            "TestFire");
    private static final LinkList LEADS = LinkList.either("exhibit.leads", "NIBIN_LEAD", SortKey.newestFirst("acquiredAt"), "Casing",
            "TestFire");
    private static final LinkList INCIDENTS = LinkList.in("exhibit.incidents", "RECOVERED", SortKey.newestFirst("occurredAt"), "Shooting",
            "FirearmRecovery");
    private static final LinkList FIREARMS = LinkList.in("testFire.firearms", "TEST_FIRED", SortKey.byText("crimeGunId"), "Firearm");
    private static final LinkList TEST_FIRES = LinkList.out("firearm.testFires", "TEST_FIRED", SortKey.newestFirst("acquiredAt"), "Casing",
            "TestFire");

    @SchemaMapping(typeName = "Incident", field = "exhibits")
    CompletableFuture<Connection> incidentExhibits(Incident near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, EXHIBITS, first, after, links);
    }

    @SchemaMapping(typeName = "Exhibit", field = "leads")
    CompletableFuture<Connection> exhibitLeads(Exhibit near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, LEADS, first, after, links);
    }

    @SchemaMapping(typeName = "Exhibit", field = "incidents")
    CompletableFuture<Connection> exhibitIncidents(Exhibit near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, INCIDENTS, first, after, links);
    }

    @SchemaMapping(typeName = "TestFire", field = "firearms")
    CompletableFuture<Connection> testFireFirearms(TestFire near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, FIREARMS, first, after, links);
    }

    @SchemaMapping(typeName = "Firearm", field = "testFires")
    CompletableFuture<Connection> firearmTestFires(Firearm near, @Argument int first, @Argument @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return page(near, TEST_FIRES, first, after, links);
    }

    private static CompletableFuture<Connection> page(GraphRecord near, LinkList list, int first, @Nullable String after,
            DataLoader<Wish, Connection> links) {
        return links.load(new Wish(near, list, new PageRequest(first, after)));
    }
}
