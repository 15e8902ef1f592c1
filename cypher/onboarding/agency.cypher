// question: Which agency asks for access, and may it?
// params: agencyId STRING
// returns: level STRING, access STRING, contributes BOOLEAN, openRequest STRING or null; one row, none for an unknown agency
// source: J-01; ATF, NESS MOU process
MATCH (agency:Agency {agencyId: $agencyId})<-[:OF]-(policy:SharingPolicy)
RETURN agency.level AS level, policy.access AS access,
  EXISTS {
    MATCH (agency)<-[:BELONGS_TO]-(ori:Ori)
    MATCH (exhibit:Casing|TestFire)
    WHERE exhibit.ori = ori.code
  } AS contributes,
  head(COLLECT {
    MATCH (request:AccessRequest {agencyId: $agencyId})
    WHERE request.open
    RETURN request.requestId
  }) AS openRequest
