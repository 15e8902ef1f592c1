// question: Which victims of an incident were suspects or arrestees of a later one?
// category: PEOPLE
// params:
//   days INTEGER = 365, 1 to 3650: most days from the one incident to the other
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   victim NODE: the person, as the record of the earlier incident knows him or her
//   earlier NODE: the incident with the victim
//   suspect NODE: the same person in the record of the later incident; the same record, or one taken to be of the same person
//   later NODE: the later incident
//   role STRING: role there, SUSPECT or ARRESTEE
//   days INTEGER: days between the two
// source: DOMAIN facts 1.3, Baltimore: people who are both victim and suspect (C-06)
// why: Who was shot at may shoot back, or be shot at again.
// example: {"limit": 3}
MATCH (earlier:Shooting|FirearmRecovery)-[:INVOLVED {role: 'VICTIM'}]->(victim:Person)-[:SAME_AS]-{0,1}(suspect:Person)<-[part:INVOLVED]-(later:Shooting|FirearmRecovery)
WHERE part.role IN ['SUSPECT', 'ARRESTEE'] AND earlier.occurredAt < later.occurredAt
  AND duration.inDays(earlier.occurredAt, later.occurredAt).days <= $days
RETURN DISTINCT victim, earlier, suspect, later, part.role AS role, duration.inDays(earlier.occurredAt, later.occurredAt).days AS days
ORDER BY days, victim.recordId, earlier.recordId, suspect.recordId, later.recordId, role
LIMIT $limit
