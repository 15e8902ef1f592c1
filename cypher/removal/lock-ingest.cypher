// question: Waits until no load is writing, and has the next wait for this.
// params: none
// returns: locked BOOLEAN, one row
// source: contract decision 17
MERGE (ingest:IngestState {name: 'ingest'})
SET ingest.locked = true
RETURN ingest.locked AS locked
