// question: Which agencies with access have too few points of contact, or no coordinator?
// params: agencyId STRING, state STRING whose agencies are meant too or null, fewest INTEGER contacts that are enough, after STRING agency id, limit INTEGER
// returns: agencyId STRING, contacts, coordinators INTEGER of active accounts; by agency id
// source: J-08, U-01; binding decision 10
MATCH (agency:Agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
WHERE agency.agencyId > $after AND (agency.agencyId = $agencyId
  OR coalesce(agency.state = $state, EXISTS { (agency)<-[:BELONGS_TO]-(held:Ori) WHERE left(held.code, 2) = $state }))
WITH agency.agencyId AS agencyId,
  COUNT { (agency)<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User {status: 'ACTIVE'}) WHERE 'POINT_OF_CONTACT' IN user.roles } AS contacts,
  COUNT { (agency)<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User {status: 'ACTIVE'}) WHERE 'AGENCY_COORDINATOR' IN user.roles } AS coordinators
WHERE contacts < $fewest OR coordinators = 0
RETURN agencyId, contacts, coordinators
ORDER BY agencyId
LIMIT $limit
