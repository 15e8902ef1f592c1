// question: Which unconfirmed leads should be worked first, by geography, events, time and solvability?
// category: LEADS
// params:
//   on DATE = today: the day for which the leads are ranked (UTC)
//   days INTEGER = 365, 1 to 3650: only leads whose later incident was at most so many days before
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   one NODE: the earlier incident
//   other NODE: the later incident
//   score INTEGER: sum of the four, 0 to 12
//   geography INTEGER: 3 within 1 km, 2 within 10 km, 1 within 100 km, else 0
//   events INTEGER: incidents of the same lead number beyond the first, at most 3
//   time INTEGER: 3 when the later incident was at most 30 days before the day, 2 at most 90, 1 at most 180, else 0
//   solvability INTEGER: one point each for a gun in custody, a suspect or arrestee, a witness or a person of interest
// source: BJA, navigating NIBIN leads with the GETS method (geography, events, time, solvability); the points are ours
// why: A department gets more leads in a week than it can work.
// example: {"on": "2024-07-01", "limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD {status: 'LEAD'}]->(matched:Casing|TestFire)
MATCH (exhibit)<-[:RECOVERED]-(first:Shooting|FirearmRecovery), (matched)<-[:RECOVERED]-(second:Shooting|FirearmRecovery)
WHERE first <> second
WITH lead, exhibit, matched,
  CASE WHEN first.occurredAt > second.occurredAt THEN second ELSE first END AS one,
  CASE WHEN first.occurredAt > second.occurredAt THEN first ELSE second END AS other
WHERE other.occurredAt < datetime($on) + duration('P1D') AND duration.inDays(other.occurredAt, datetime($on)).days <= $days
OPTIONAL MATCH (one)-[:OCCURRED_AT]->(here:Location), (other)-[:OCCURRED_AT]->(there:Location)
WITH lead.leadNumber AS leadNumber, one, other, min(point.distance(here.point, there.point)) AS meters,
  duration.inDays(other.occurredAt, datetime($on)).days AS age,
  max(CASE WHEN exhibit:TestFire OR matched:TestFire THEN 1 ELSE 0 END) AS gun
WITH leadNumber, one, other, gun,
  CASE WHEN meters <= 1000 THEN 3 WHEN meters <= 10000 THEN 2 WHEN meters <= 100000 THEN 1 ELSE 0 END AS geography,
  CASE WHEN age <= 30 THEN 3 WHEN age <= 90 THEN 2 WHEN age <= 180 THEN 1 ELSE 0 END AS time,
  COUNT {
    MATCH (:Casing|TestFire)-[:NIBIN_LEAD {leadNumber: leadNumber}]-(:Casing|TestFire)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery)
    RETURN DISTINCT incident
  } AS incidents,
  CASE WHEN EXISTS { MATCH (incident:Shooting|FirearmRecovery)-[part:INVOLVED]->(:Person) WHERE incident IN [one, other] AND part.role IN ['SUSPECT', 'ARRESTEE'] } THEN 1 ELSE 0 END AS suspect,
  CASE WHEN EXISTS { MATCH (incident:Shooting|FirearmRecovery)-[part:INVOLVED]->(:Person) WHERE incident IN [one, other] AND part.role IN ['WITNESS', 'PERSON_OF_INTEREST'] } THEN 1 ELSE 0 END AS witness
WITH leadNumber, one, other, geography, time, gun + suspect + witness AS solvability,
  CASE WHEN incidents > 3 THEN 3 ELSE incidents - 1 END AS events
RETURN leadNumber, one, other, geography + events + time + solvability AS score, geography, events, time, solvability
ORDER BY score DESC, other.occurredAt DESC, leadNumber, one.recordId, other.recordId
LIMIT $limit
