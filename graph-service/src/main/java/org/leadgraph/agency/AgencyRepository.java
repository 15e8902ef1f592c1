package org.leadgraph.agency;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface AgencyRepository extends Neo4jRepository<Agency, String> {
}
