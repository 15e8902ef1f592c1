// Loads: what was loaded, and the one node that ingest locks, with the last scope number that was given.
CREATE CONSTRAINT ingest_run_source IF NOT EXISTS FOR (n:IngestRun) REQUIRE n.source IS UNIQUE;
CREATE CONSTRAINT ingest_state_name IF NOT EXISTS FOR (n:IngestState) REQUIRE n.name IS UNIQUE;
