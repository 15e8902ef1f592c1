// question: Under which id is this class announced now?
// params: facts MAP: title, mode, startsAt, by
// returns: number, registrations INTEGER, classId, title, mode STRING, startsAt DATETIME, registered BOOLEAN; one row
// source: J-17
MATCH (turn:ActState {name: 'acts'})
SET turn.classes = coalesce(turn.classes, 0) + 1
CREATE (class:TrainingClass {number: turn.classes, classId: 'TC-' + randomUUID()})
SET class += $facts
RETURN class.number AS number, class.classId AS classId, class.title AS title, class.mode AS mode, class.startsAt AS startsAt,
  0 AS registrations, false AS registered
