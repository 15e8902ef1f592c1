package org.leadgraph.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.sharing.Facts.Half;

/** Writes facts into a graph that holds nothing else. */
public final class FactsInGraph {
    private final SystemGraph graph;

    public FactsInGraph(SystemGraph graph) {
        this.graph = graph;
    }

    /** Replaces everything in the graph by these facts. The schema and the number of the policy change stay. */
    public void replaceBy(Facts facts) {
        graph.write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        facts.agencies().forEach(this::write);
        facts.agreements().forEach(this::write);
        facts.users().forEach(user -> graph.write(
                "MATCH (o:Ori {code: $ori}) CREATE (:User {userId: $id, status: $status})-[:EMPLOYED_BY]->(o)",
                Map.of("id", user.id(), "status", user.status(), "ori", user.ori())));
        facts.scopes().forEach(this::write);
        writeRecords(facts);
    }

    /** Replaces the records by those of these facts; who shares with whom stays. */
    public void replaceRecordsBy(Facts facts) {
        graph.write("MATCH (n) WHERE n.recordId IS NOT NULL DETACH DELETE n", Map.of());
        writeRecords(facts);
    }

    private void writeRecords(Facts facts) {
        facts.items().forEach(this::write);
        facts.links().forEach(this::write);
    }

    private void write(Facts.Agency agency) {
        graph.write("""
                CREATE (a:Agency:S0 {agencyId: $id, name: $id, level: $level, kind: $kind, pointOfContact: $contact})
                CREATE (:SharingPolicy {access: $access, mode: $mode, leadPointer: $leadPointer, rejectsJ: $rejectsJ})-[:OF]->(a)
                FOREACH (code IN $oris | CREATE (:Ori:S0 {code: code})-[:BELONGS_TO]->(a))
                MERGE (:AgencyType {code: $kind})
                """, Map.of("id", agency.id(), "level", agency.level(), "kind", agency.kind(), "contact", agency.contact(), "access",
                agency.access(), "mode", agency.mode(), "leadPointer", agency.leadPointer(), "rejectsJ", agency.rejectsJ(), "oris",
                agency.oris()));
    }

    void write(Half half) {
        graph.write("MATCH (a:Agency {agencyId: $from}), (b:Agency {agencyId: $to}) CREATE (a)-[:SHARES_WITH]->(b)",
                Map.of("from", half.from(), "to", half.to()));
    }

    void remove(Half half) {
        graph.write("MATCH (:Agency {agencyId: $from})-[half:SHARES_WITH]->(:Agency {agencyId: $to}) DELETE half",
                Map.of("from", half.from(), "to", half.to()));
    }

    void suspend(String userId) {
        graph.write("MATCH (u:User {userId: $id}) SET u.status = 'SUSPENDED'", Map.of("id", userId));
    }

    private void write(Facts.Scope scope) {
        graph.write("""
                MATCH (a:Agency {agencyId: $agency})
                CREATE (:Scope {number: $number, dataClass: $dataClass, audience: $audience, colour: $colour})-[:OF]->(a)
                """, Map.of("agency", scope.agency(), "number", scope.number(), "dataClass", scope.dataClass(), "audience",
                scope.audience(), "colour", scope.colour()));
        Map<String, String> targets = Map.of("USER", "User {userId: $target}", "AGENCY", "Agency {agencyId: $target}", "AGENCY_TYPE",
                "AgencyType {code: $target}");
        for (Facts.Release release : scope.released()) {
            List<?> written = graph.write(
                    "MATCH (s:Scope {number: $number}), (t:" + targets.get(release.kind())
                            + ") CREATE (s)-[r:RELEASED {colour: $colour}]->(t) RETURN 1 AS one",
                    Map.of("number", scope.number(), "target", release.target(), "colour", release.colour()));
            if (written.size() != 1) {
                throw new IllegalArgumentException("Nobody is meant by " + release);
            }
        }
    }

    private void write(Facts.Item item) {
        Map<String, Object> properties = new HashMap<>(item.properties());
        properties.put("recordId", item.id());
        properties.put("ori", item.ori());
        String scope = item.scope() == null ? "" : ":S" + item.scope();
        graph.write("CREATE (n:" + item.label() + scope + ") SET n = $properties", Map.of("properties", properties));
    }

    private void write(Facts.Link link) {
        List<?> written = graph.write("MATCH (a {recordId: $from}), (b {recordId: $to}) CREATE (a)-[r:" + link.type()
                + "]->(b) SET r = $properties RETURN 1 AS one",
                Map.of("from", Facts.id(link.from()), "to", Facts.id(link.to()), "properties", link.properties()));
        if (written.size() != 1) {
            throw new IllegalArgumentException("There is nothing to link by " + link);
        }
    }
}
