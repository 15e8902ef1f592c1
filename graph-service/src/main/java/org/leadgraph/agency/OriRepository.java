package org.leadgraph.agency;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface OriRepository extends Neo4jRepository<Ori, String> {
}
