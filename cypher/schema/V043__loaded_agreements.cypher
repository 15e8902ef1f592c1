// An agency whose agreements were loaded takes part in sharing. That is noted once: from the halves that it has given, others would learn when it gives one or takes it back.
MATCH (agency:Agency)-[:SHARES_WITH]->()
WITH DISTINCT agency
MERGE (joined:CdsParticipation {agencyId: agency.agencyId})
  ON CREATE SET joined.state = 'IN';
