// question: Which agencies with access have too few active contacts?
// params: needed INTEGER; after STRING, agency id of the element before; most INTEGER, at most 100
// returns: agencyId STRING, name STRING, contacts INTEGER; ordered by agencyId
// source: J-08, J-09, binding decision 10
MATCH (agency:Agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
WHERE agency.agencyId > $after
WITH agency, COUNT {
  MATCH (agency)<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User {status: 'ACTIVE'})
  WHERE any(role IN coalesce(user.roles, []) WHERE role IN ['POINT_OF_CONTACT', 'APPLICATION_ADMINISTRATOR'])
} AS contacts
WHERE contacts < $needed
RETURN agency.agencyId AS agencyId, agency.name AS name, contacts
ORDER BY agencyId
LIMIT $most
