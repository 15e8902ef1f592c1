// question: When and where were these incidents, and what is there to work with?
// params: incidentIds LIST<STRING>
// returns: incident NODE; latitude, longitude FLOAT or null; named BOOLEAN: whether a suspect, a person of interest or an arrested person is in it; vehicle, arrest BOOLEAN; ordered by record id
// source: GETS, triage of NIBIN leads by geography, events, time and solvability (D-05)
UNWIND $incidentIds AS incidentId
MATCH (incident:Shooting|FirearmRecovery {recordId: incidentId})
WITH incident, head(COLLECT { MATCH (incident)-[:OCCURRED_AT]->(place:Location) WHERE place.point IS NOT NULL RETURN place.point AS point ORDER BY place.recordId }) AS point
RETURN incident, point.latitude AS latitude, point.longitude AS longitude,
  EXISTS { MATCH (incident)-[by:INVOLVED]->(:Person) WHERE by.role IN ['SUSPECT', 'PERSON_OF_INTEREST', 'ARRESTEE'] } AS named,
  EXISTS { (incident)-[:VEHICLE_AT]->(:Vehicle) } AS vehicle, EXISTS { (incident)-[:LED_TO]->(:Arrest) } AS arrest
ORDER BY incident.recordId
