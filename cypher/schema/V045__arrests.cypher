// Arrests: each is found by its record id, by its number, and by words.
CREATE CONSTRAINT arrest_record_id IF NOT EXISTS FOR (n:Arrest) REQUIRE n.recordId IS UNIQUE;
CREATE RANGE INDEX arrest_number IF NOT EXISTS FOR (n:Arrest) ON (n.arrestNumber);
CREATE FULLTEXT INDEX arrests IF NOT EXISTS FOR (n:Arrest) ON EACH [n.arrestNumber, n.charge] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
