package org.leadgraph.graph;

/** Kinds of relationships between records: the relationship types of the domain. */
public enum RelationshipKind {
    NIBIN_LEAD, RECOVERED, TEST_FIRED, INVOLVED, OCCURRED_AT, ADDRESS_OF, POSSESSED, TRACED, DETAILED_BY, SAME_AS
}
