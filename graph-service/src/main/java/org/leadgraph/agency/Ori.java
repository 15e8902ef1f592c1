package org.leadgraph.agency;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * Originating agency identifier: two letters, then seven letters or digits; the ninth character says the class.
 *
 * @param code
 *            nine characters
 * @param agency
 *            the agency that holds it
 */
@Node("Ori")
public record Ori(@Id String code, @Relationship(type = "BELONGS_TO", direction = Relationship.Direction.OUTGOING) Agency agency) {}
