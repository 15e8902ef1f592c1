package org.leadgraph.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.EmptyService;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.sharing.Facts.Half;

/** Writes facts into a graph that holds nothing else. */
public final class FactsInGraph {
    private final SystemGraph graph;

    public FactsInGraph(SystemGraph graph) {
        this.graph = graph;
    }

    /** Replaces everything in the graph by these facts. The schema and the number of the policy change stay. */
    public void replaceBy(Facts facts) {
        graph.inTransaction(tx -> replaceBy(facts, tx));
    }

    private static boolean replaceBy(Facts facts, SystemTransaction tx) {
        tx.run("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        facts.agencies().forEach(agency -> write(agency, tx));
        facts.agreements().forEach(half -> write(half, tx));
        // Analysts, so that Cypher of one's own can be compared too; the role shows nobody more.
        facts.users().forEach(user -> tx.run(
                "MATCH (o:Ori {code: $ori}) CREATE (:User {userId: $id, status: $status, roles: ['ANALYST']})-[:EMPLOYED_BY]->(o)",
                Map.of("id", user.id(), "status", user.status(), "ori", user.ori())));
        facts.scopes().forEach(scope -> write(scope, tx));
        facts.agencies().forEach(agency -> tx.run("CREATE (:ApplicantConsent {byAgency: $id, reference: $applicant})",
                Map.of("id", agency.id(), "applicant", EmptyService.APPLICANT)));
        return writeRecords(facts, tx);
    }

    /** Replaces the records by those of these facts; who shares with whom stays. */
    public void replaceRecordsBy(Facts facts) {
        graph.inTransaction(tx -> {
            tx.run("MATCH (n) WHERE n.recordId IS NOT NULL DETACH DELETE n", Map.of());
            return writeRecords(facts, tx);
        });
    }

    private static boolean writeRecords(Facts facts, SystemTransaction tx) {
        facts.items().forEach(item -> write(item, tx));
        facts.links().forEach(link -> write(link, tx));
        return true;
    }

    private static void write(Facts.Agency agency, SystemTransaction tx) {
        tx.run("""
                CREATE (a:Agency:S0 {agencyId: $id, name: $id, level: $level, kind: $kind, pointOfContact: $contact})
                CREATE (:SharingPolicy {access: $access, mode: $mode, leadPointer: $leadPointer, rejectsJ: $rejectsJ, timeToFirstShooting: $firstShooting})-[:OF]->(a)
                FOREACH (code IN $oris | CREATE (:Ori:S0 {code: code})-[:BELONGS_TO]->(a))
                MERGE (:AgencyType {code: $kind})
                """, Map.of("id", agency.id(), "level", agency.level(), "kind", agency.kind(), "contact", agency.contact(), "access",
                agency.access(), "mode", agency.mode(), "leadPointer", agency.leadPointer(), "rejectsJ", agency.rejectsJ(),
                "firstShooting", agency.firstShooting(), "oris", agency.oris()));
    }

    void write(Half half) {
        graph.inTransaction(tx -> {
            write(half, tx);
            return half;
        });
    }

    private static void write(Half half, SystemTransaction tx) {
        tx.run("MATCH (a:Agency {agencyId: $from}), (b:Agency {agencyId: $to}) CREATE (a)-[:SHARES_WITH]->(b)",
                Map.of("from", half.from(), "to", half.to()));
    }

    void remove(Half half) {
        graph.write("MATCH (:Agency {agencyId: $from})-[half:SHARES_WITH]->(:Agency {agencyId: $to}) DELETE half",
                Map.of("from", half.from(), "to", half.to()));
    }

    void suspend(String userId) {
        graph.write("MATCH (u:User {userId: $id}) SET u.status = 'SUSPENDED'", Map.of("id", userId));
    }

    private static void write(Facts.Scope scope, SystemTransaction tx) {
        tx.run("""
                MATCH (a:Agency {agencyId: $agency})
                CREATE (:Scope {number: $number, dataClass: $dataClass, audience: $audience, colour: $colour})-[:OF]->(a)
                """, Map.of("agency", scope.agency(), "number", scope.number(), "dataClass", scope.dataClass(), "audience",
                scope.audience(), "colour", scope.colour()));
        Map<String, String> targets = Map.of("USER", "User {userId: $target}", "AGENCY", "Agency {agencyId: $target}", "AGENCY_TYPE",
                "AgencyType {code: $target}");
        for (Facts.ExceptionFor exception : scope.exceptions()) {
            List<?> written = tx.run(
                    "MATCH (s:Scope {number: $number}), (t:" + targets.get(exception.kind())
                            + ") CREATE (s)-[r:EXCEPTION {colour: $colour}]->(t) RETURN 1 AS one",
                    Map.of("number", scope.number(), "target", exception.target(), "colour", exception.colour()));
            if (written.size() != 1) {
                throw new IllegalArgumentException("Nobody is meant by " + exception);
            }
        }
    }

    private static void write(Facts.Item item, SystemTransaction tx) {
        Map<String, Object> properties = new HashMap<>(item.properties());
        properties.put("recordId", item.id());
        properties.put("ori", item.ori());
        String scope = item.scope() == null ? "" : ":S" + item.scope();
        tx.run("CREATE (n:" + item.label() + scope + ") SET n = $properties", Map.of("properties", properties));
    }

    private static void write(Facts.Link link, SystemTransaction tx) {
        List<?> written = tx.run("MATCH (a {recordId: $from}), (b {recordId: $to}) CREATE (a)-[r:" + link.type()
                + "]->(b) SET r = $properties RETURN 1 AS one",
                Map.of("from", Facts.id(link.from()), "to", Facts.id(link.to()), "properties", link.properties()));
        if (written.size() != 1) {
            throw new IllegalArgumentException("There is nothing to link by " + link);
        }
    }
}
