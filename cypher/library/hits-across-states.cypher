// question: Which confirmed hits join incidents in two states?
// category: AGENCIES
// params:
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   one NODE: the incident of the earlier exhibit
//   oneState STRING: state of its place
//   other NODE: the incident of the later exhibit
//   otherState STRING: state of its place
//   confirmedBy STRING: name of the agency that confirmed the hit; null when it is not on record
// source: Collective Data Sharing FAQ, sharing across states (K-01); a hit is credited to who confirmed it
// why: A crime gun that crosses a state line is a federal matter.
// example: {"limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD {status: 'HIT'}]->(matched:Casing|TestFire)
MATCH (exhibit)<-[:RECOVERED]-(one:Shooting|FirearmRecovery)-[:OCCURRED_AT]->(here:Location)
MATCH (matched)<-[:RECOVERED]-(other:Shooting|FirearmRecovery)-[:OCCURRED_AT]->(there:Location)
WHERE here.state <> there.state
OPTIONAL MATCH (agency:Agency {agencyId: lead.confirmingAgency})
RETURN DISTINCT lead.leadNumber AS leadNumber, one, here.state AS oneState, other, there.state AS otherState, agency.name AS confirmedBy
ORDER BY leadNumber, one.recordId, other.recordId, oneState, otherState, coalesce(confirmedBy, '')
LIMIT $limit
