// question: What is this class now that the user has registered? Registering again changes nothing.
// params: classId STRING, userId STRING, at DATETIME
// returns: number, registrations INTEGER, classId, title, mode STRING, startsAt DATETIME, registered BOOLEAN; one row, none for an unknown class
// source: J-17
MATCH (class:TrainingClass {classId: $classId})
MERGE (class)<-[:REGISTERED_FOR]-(registration:TrainingRegistration {userId: $userId})
  ON CREATE SET registration.at = $at
RETURN class.number AS number, class.classId AS classId, class.title AS title, class.mode AS mode, class.startsAt AS startsAt,
  COUNT { (class)<-[:REGISTERED_FOR]-(:TrainingRegistration) } AS registrations, true AS registered
