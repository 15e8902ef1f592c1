// question: Which other agencies take part and can be asked to share?
// params: own STRING agency id, name STRING and id STRING of the agency before the page, limit INTEGER
// returns: agencyId STRING, name STRING; ordered by name, then id
// source: K-03, K-12
MATCH (:SharingPolicy {access: 'ACTIVE'})-[:OF]->(agency:Agency)
WHERE agency.agencyId <> $own AND (agency.name > $name OR agency.name = $name AND agency.agencyId > $id)
OPTIONAL MATCH (joined:CdsParticipation {agencyId: agency.agencyId})
WITH agency, joined
WHERE coalesce(joined.listed, true) AND (joined.state = 'IN' OR joined IS NULL AND (EXISTS {
  MATCH (user:User)-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency)
  WHERE 'CDS_APPROVER' IN user.roles
}))
RETURN agency.agencyId AS agencyId, agency.name AS name
ORDER BY name, agencyId
LIMIT $limit
