package org.leadgraph.agency;

import org.springframework.data.neo4j.repository.Neo4jRepository;

interface UserRepository extends Neo4jRepository<User, String> {
}
