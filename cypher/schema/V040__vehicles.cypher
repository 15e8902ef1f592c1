// Vehicles: each is found by its record id, by its plate, and by words.
CREATE CONSTRAINT vehicle_record_id IF NOT EXISTS FOR (n:Vehicle) REQUIRE n.recordId IS UNIQUE;
CREATE RANGE INDEX vehicle_plate IF NOT EXISTS FOR (n:Vehicle) ON (n.plate);
CREATE FULLTEXT INDEX vehicles IF NOT EXISTS FOR (n:Vehicle) ON EACH [n.plate, n.make, n.model, n.color] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
