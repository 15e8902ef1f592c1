// Records that wait to be compared with others, and the keys by which alike ones are found. Both are kept beside records; nobody sees them.
CREATE CONSTRAINT awaits_correlation_record IF NOT EXISTS FOR (n:AwaitsCorrelation) REQUIRE n.of IS UNIQUE;
CREATE RANGE INDEX awaits_correlation_ori IF NOT EXISTS FOR (n:AwaitsCorrelation) ON (n.ownerOri);
CREATE RANGE INDEX match_key_record IF NOT EXISTS FOR (n:MatchKey) ON (n.of);
CREATE RANGE INDEX match_key_key IF NOT EXISTS FOR (n:MatchKey) ON (n.key);
// Records that were here before.
MATCH (record:Person|Firearm|Location|Vehicle) CALL (record) { MERGE (waiting:AwaitsCorrelation {of: record.recordId}) SET waiting.ownerOri = record.ori, waiting.changes = 1 } IN TRANSACTIONS OF 10000 ROWS;
