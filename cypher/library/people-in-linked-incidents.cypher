// question: Which people are in both incidents of a lead?
// category: PEOPLE
// params:
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   one NODE: the incident of the earlier exhibit
//   person NODE: the person in it
//   other NODE: the incident of the later exhibit
//   same NODE: the person in that one: the same record, or one taken to be of the same person
//   roles LIST<STRING>: role in the one, role in the other
// source: NESS "Benefits", people and NIBIN data (C-06, D-01)
// why: The gun and the person that join the same two incidents are the shortest list of suspects there is.
// example: {"limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD]->(matched:Casing|TestFire)
WHERE lead.status IN ['LEAD', 'HIT']
MATCH (exhibit)<-[:RECOVERED]-(one:Shooting|FirearmRecovery), (matched)<-[:RECOVERED]-(other:Shooting|FirearmRecovery)
WHERE one <> other
MATCH (one)-[part:INVOLVED]->(person:Person)-[:SAME_AS]-{0,1}(same:Person)<-[again:INVOLVED]-(other)
RETURN DISTINCT lead.leadNumber AS leadNumber, one, person, other, same, [part.role, again.role] AS roles
ORDER BY leadNumber, one.recordId, person.recordId, other.recordId, same.recordId, roles
LIMIT $limit
