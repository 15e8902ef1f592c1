// question: What is this class now that the user has registered? Registering again changes nothing.
// params: agencyId STRING whose users are counted, classId STRING, userId STRING, at DATETIME
// returns: number, registrations INTEGER, classId, title, mode STRING, startsAt DATETIME, registered BOOLEAN; one row, none for an unknown class
// source: J-17
MATCH (class:TrainingClass {classId: $classId})
MERGE (class)<-[:REGISTERED_FOR]-(registration:TrainingRegistration {userId: $userId})
  ON CREATE SET registration.at = $at
RETURN class.number AS number, class.classId AS classId, class.title AS title, class.mode AS mode, class.startsAt AS startsAt,
  COUNT {
    MATCH (class)<-[:REGISTERED_FOR]-(other:TrainingRegistration)
    WHERE EXISTS { (:User {userId: other.userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId}) }
  } AS registrations, true AS registered
