// question: Which incidents does a chain of NIBIN leads reach from this one, when every step is near in time and place?
// category: LEADS
// params:
//   from RECORD_ID, required: the shooting or firearm recovery that the chain begins with
//   days INTEGER = 365, 1 to 3650: most days between the two incidents of a step
//   meters INTEGER = 50000, 1 to 5000000: most meters between the places of the two incidents of a step; an incident without a place takes no step
//   steps INTEGER = 3, 1 to 3: most leads in a chain
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   incident NODE: the incident that is reached
//   steps INTEGER: leads on the shortest chain that reaches it
//   days INTEGER: days from the first incident to it, negative when it was before
// source: NESS "Benefits", NIBIN data (B-02, D-01)
// why: A gun that is fired again soon and near is likely still in the same hands.
// example: {"from": "b384025ec03518f0c30e12ea4dcb2f21"}
MATCH (start:Shooting|FirearmRecovery {recordId: $from})-[:RECOVERED]->(exhibit:Casing|TestFire)
MATCH path = (exhibit)
  ((one)-[link:NIBIN_LEAD|RECOVERED]-(other:Casing|TestFire|Shooting|FirearmRecovery)
    // A chain goes on from the exhibit that it came to, or from another one of the same incident.
    WHERE type(link) = 'RECOVERED' OR link.status IN ['LEAD', 'HIT'] AND EXISTS {
      MATCH (here:Location)<-[:OCCURRED_AT]-(before:Shooting|FirearmRecovery)-[:RECOVERED]->(one)
      MATCH (there:Location)<-[:OCCURRED_AT]-(after:Shooting|FirearmRecovery)-[:RECOVERED]->(other)
      WHERE abs(duration.inDays(before.occurredAt, after.occurredAt).days) <= $days AND point.distance(here.point, there.point) <= $meters
    }
  ){1,7}
  (:Casing|TestFire)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery)
WHERE incident <> start
WITH start, incident, min(size([link IN relationships(path) WHERE type(link) = 'NIBIN_LEAD'])) AS steps
WHERE steps >= 1 AND steps <= $steps
RETURN incident, steps, duration.inDays(start.occurredAt, incident.occurredAt).days AS days
ORDER BY steps, incident.occurredAt, incident.recordId
LIMIT $limit
