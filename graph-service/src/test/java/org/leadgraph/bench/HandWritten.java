package org.leadgraph.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/**
 * The measured questions as a careful team would write them without the guard: a list of the owners that the caller may see, and a predicate on every node of
 * every pattern. It cannot say that some of an owner's records are hidden, that a user is named for a class of them, or that only a pointer may be shown.
 */
final class HandWritten {
    private static final String OWNERS = "owners";
    private static final String KINDS = LinkKind.types().stream().sorted().collect(Collectors.joining("|"));
    private static final String RECORD = RecordKind.anyLabel();

    static final String INCIDENT = "MATCH (incident:Shooting|FirearmRecovery {recordId: $id}) WHERE incident.ori IN $owners RETURN incident";

    static final String BY_LEADS = """
            UNWIND $incidentIds AS nearId
            MATCH (near:Shooting|FirearmRecovery {recordId: nearId})
            WHERE near.ori IN $owners
            MATCH (near)-[:RECOVERED]->(one:Casing|TestFire)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
            WHERE lead.status IN $leadStatuses AND far <> near
              AND one.ori IN $owners AND other.ori IN $owners AND far.ori IN $owners
            RETURN nearId, far, [one, other] AS evidence, lead AS lead
            ORDER BY nearId, far.recordId, one.recordId, other.recordId
            LIMIT $limit""";

    static final String NEIGHBOURS = """
            UNWIND $ids AS id
            MATCH (near:Shooting|Person {recordId: id})
            WHERE near.ori IN $owners
            CALL (near) {
              MATCH (near)-[link:%1$s]-(far:%2$s)
              WHERE far.ori IN $owners
              WITH link, far, coalesce(far.recordId, '') AS key, coalesce(link.leadNumber, link.role, link.rule, '') AS mark
              ORDER BY key, far.recordId, mark
              LIMIT $limit
              RETURN collect({link: link, far: far, key: key, mark: mark}) AS page
            }
            RETURN id, page, COUNT { (near)-[:%1$s]-(far:%2$s) WHERE far.ori IN $owners } AS total""".formatted(KINDS, RECORD);

    static final String COUNTS = """
            MATCH (near:Shooting|Person {recordId: $id})
            WHERE near.ori IN $owners
            MATCH (near)-[link:%s]-(far:%s)
            WHERE far.ori IN $owners
            RETURN type(link) AS type, count(link) AS total
            ORDER BY type""".formatted(KINDS, RECORD);

    static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (record:%s {recordId: id})
            WHERE record.ori IN $owners
            RETURN DISTINCT record
            ORDER BY record.recordId""".formatted(RECORD);

    static final String SEARCH = """
            CALL db.index.fulltext.queryNodes('incidents', $words, {analyzer: 'whitespace'}) YIELD node AS record
            WHERE record.ori IN $owners
            WITH record, coalesce(0 - record.occurredAt.epochMillis, 9223372036854775807) AS key
            RETURN record, key
            ORDER BY key, record.recordId
            LIMIT 21""";

    private HandWritten() {
    }

    static String shortestPath(int hops, String kinds) {
        return """
                MATCH (from:Shooting {recordId: $from})
                WHERE from.ori IN $owners
                MATCH (to:Shooting|FirearmRecovery {recordId: $to})
                WHERE to.ori IN $owners
                MATCH path = SHORTEST 1 GROUPS (from)((near)-[:%s]-(far) WHERE far.ori IN $owners){1,%d}(to)
                RETURN path
                ORDER BY length(path), [each IN nodes(path) | each.recordId]
                LIMIT $limit""".formatted(kinds, hops);
    }

    /** A statement of this text with the parameters of the one that it stands for. */
    static Asked instead(Asked of, String cypher, BenchCaller caller) {
        Map<String, Object> parameters = new HashMap<>(of.parameters());
        parameters.put(OWNERS, caller.ownersSeen());
        return new Asked(cypher, parameters);
    }

    /** The statements for records, leads and neighbours, each in its place. */
    static List<Asked> instead(List<Asked> of, BenchCaller caller) {
        return of.stream().map(each -> instead(each, textFor(each.cypher()), caller)).toList();
    }

    private static String textFor(String cypher) {
        if (cypher.contains("[lead:NIBIN_LEAD]")) {
            return BY_LEADS;
        }
        if (cypher.contains("MATCH (incident:")) {
            return INCIDENT;
        }
        if (cypher.contains("MATCH (record:")) {
            return BY_ID;
        }
        if (cypher.contains("AS page")) {
            return NEIGHBOURS;
        }
        if (cypher.contains("AS total")) {
            return COUNTS;
        }
        throw new IllegalStateException("Nobody has written this by hand: " + cypher);
    }
}
