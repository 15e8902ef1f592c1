// question: Which guns were held by several people: possessors on record, and those suspected or arrested where the gun was recovered?
// category: GUNS
// params:
//   people INTEGER = 2, 2 to 20: fewest people
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   people LIST<NODE>: the people, by record id
//   recoveries LIST<NODE>: where the gun was recovered, earliest first
// source: NESS "Benefits", people and firearms (C-06, F-01)
// why: A gun that several people share is a community gun; each of them may tell of the others.
// example: {"limit": 3}
MATCH (gun:Firearm)
CALL (gun) {
  MATCH (person:Person)-[:POSSESSED]->(gun)
  RETURN person
  UNION
  MATCH (gun)<-[:RECOVERED]-(:Shooting|FirearmRecovery)-[part:INVOLVED]->(person:Person)
  WHERE part.role IN ['SUSPECT', 'ARRESTEE']
  RETURN person
}
WITH gun, person
ORDER BY person.recordId
WITH gun, collect(DISTINCT person) AS people
WHERE size(people) >= $people
OPTIONAL MATCH (gun)<-[:RECOVERED]-(recovery:Shooting|FirearmRecovery)
WITH gun, people, recovery
ORDER BY recovery.occurredAt, recovery.recordId
RETURN gun, people, collect(DISTINCT recovery) AS recoveries
ORDER BY size(people) DESC, gun.recordId
LIMIT $limit
