package org.leadgraph.bench;

import java.util.Map;

/** An operation of the GraphQL interface, as a page of it would ask. */
record Operation(String document, Map<String, Object> variables) {
    static final int HOPS = 4;

    static Operation connectedShootings(String from) {
        return connectedShootings(from, HOPS, "NIBIN_LEAD");
    }

    static Operation connectedShootings(String from, int hops, String... via) {
        return new Operation("""
                query($from: ID!, $via: [ConnectionKind!]!, $hops: Int!) {
                  connectedShootings(from: $from, via: $via, maxHops: $hops, maxNodes: 1000) {
                    nodes { hops record { id ori caseNumber crimeType occurredAt } }
                    edges { from to kind evidence { id } lead { leadNumber status } }
                    pointers { recordId }
                    truncations { reason limit }
                  }
                }""", Map.of("from", from, "via", via, "hops", hops));
    }

    static Operation neighbors(String of) {
        return new Operation("query($of: ID!) { neighbors(of: $of) { totalCount counts { kind count } edges { kind node { id ori } } } }",
                Map.of("of", of));
    }

    static Operation paths(String from, String to, int hops, String... via) {
        return new Operation("""
                query($from: ID!, $to: ID!, $via: [RelationshipKind!]!, $hops: Int!) {
                  paths(from: $from, to: $to, via: $via, maxHops: $hops) {
                    length
                    steps { from { id } to { id } kind forward }
                  }
                }""", Map.of("from", from, "to", to, "via", via, "hops", hops));
    }

    static Operation cypher(String statement) {
        return new Operation("query($statement: String!) { cypher(statement: $statement) { columns rows truncation { reason } } }",
                Map.of("statement", statement));
    }

    static Operation search(String text) {
        return new Operation(
                "query($text: String!) { search(text: $text) { incidents { nodes { id ori caseNumber crimeType occurredAt } } } }",
                Map.of("text", text));
    }
}
