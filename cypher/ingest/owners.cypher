// question: To which agency does each ORI belong?
// params: none
// returns: ori STRING, agencyId STRING, in no order
// source: INV-50
MATCH (ori:Ori)-[:BELONGS_TO]->(agency:Agency)
RETURN ori.code AS ori, agency.agencyId AS agencyId
