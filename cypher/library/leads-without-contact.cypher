// question: Which leads join cases of two agencies that seem not to have spoken: still a lead, and no law-enforcement partner in common?
// category: AGENCIES
// params:
//   on DATE = today: the day for which the age of leads is counted (UTC)
//   days INTEGER = 30, 0 to 3650: fewest days since the lead was made
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   one NODE: the incident of the earlier exhibit
//   oneAgency STRING: name of its agency
//   other NODE: the incident of the later exhibit
//   otherAgency STRING: name of its agency
//   days INTEGER: days since the lead was made
// source: Collective Data Sharing FAQ (F-01, K-01)
// why: A lead between two agencies is worth nothing until one calls the other.
// example: {"on": "2024-07-01", "days": 90, "limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD {status: 'LEAD'}]->(matched:Casing|TestFire)
WHERE lead.createdAt < datetime($on) + duration('P1D') AND duration.inDays(lead.createdAt, datetime($on)).days >= $days
MATCH (exhibit)<-[:RECOVERED]-(one:Shooting|FirearmRecovery), (matched)<-[:RECOVERED]-(other:Shooting|FirearmRecovery)
MATCH (:Ori {code: one.ori})-[:BELONGS_TO]->(oneAgency:Agency), (:Ori {code: other.ori})-[:BELONGS_TO]->(otherAgency:Agency)
WHERE oneAgency <> otherAgency AND (one.lePartner IS NULL OR other.lePartner IS NULL OR one.lePartner <> other.lePartner)
RETURN DISTINCT lead.leadNumber AS leadNumber, one, oneAgency.name AS oneAgency, other, otherAgency.name AS otherAgency,
  duration.inDays(lead.createdAt, datetime($on)).days AS days
ORDER BY days DESC, leadNumber, one.recordId, other.recordId
LIMIT $limit
