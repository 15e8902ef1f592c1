// question: Which classes are announced, and has this user registered?
// params: agencyId STRING whose users are counted or null for everybody, userId STRING, before INTEGER number of the last one seen, limit INTEGER
// returns: number, registrations INTEGER, classId, title, mode STRING, startsAt DATETIME, registered BOOLEAN; newest first
// source: J-17
MATCH (class:TrainingClass)
WHERE class.number < $before
RETURN class.number AS number, class.classId AS classId, class.title AS title, class.mode AS mode, class.startsAt AS startsAt,
  COUNT {
    MATCH (class)<-[:REGISTERED_FOR]-(other:TrainingRegistration)
    WHERE $agencyId IS NULL OR EXISTS { (:User {userId: other.userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId}) }
  } AS registrations,
  EXISTS { (class)<-[:REGISTERED_FOR]-(:TrainingRegistration {userId: $userId}) } AS registered
ORDER BY number DESC
LIMIT $limit
