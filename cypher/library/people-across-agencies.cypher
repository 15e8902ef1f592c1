// question: Which people are in incidents of several agencies?
// category: PEOPLE
// params:
//   agencies INTEGER = 2, 2 to 20: fewest agencies
//   roles LIST<STRING> = ["VICTIM", "SUSPECT", "WITNESS", "PERSON_OF_INTEREST", "ARRESTEE", "INVOLVED", "UNMAPPED"], one of VICTIM, SUSPECT, WITNESS, PERSON_OF_INTEREST, ARRESTEE, INVOLVED, UNMAPPED: only these roles
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   person NODE: the person, as one agency's record knows him or her
//   agencies LIST<STRING>: names of the agencies, in the order of the incidents
//   incidents LIST<NODE>: incidents with that record, or with one taken to be of the same person; earliest first
// source: Collective Data Sharing FAQ, people (C-06, C-09)
// why: Agencies seldom know that they look for the same person.
// example: {"limit": 3}
MATCH (person:Person)-[:SAME_AS]-{0,1}(record:Person)<-[involved:INVOLVED]-(incident:Shooting|FirearmRecovery)
WHERE involved.role IN $roles
MATCH (:Ori {code: incident.ori})-[:BELONGS_TO]->(agency:Agency)
WITH person, incident, agency.name AS name
ORDER BY incident.occurredAt, incident.recordId, name
WITH person, collect(DISTINCT name) AS agencies, collect(DISTINCT incident) AS incidents
WHERE size(agencies) >= $agencies
RETURN person, agencies, incidents
ORDER BY size(agencies) DESC, size(incidents) DESC, person.recordId
LIMIT $limit
