// What records said before they were changed. Kept beside records and in no scope: they are read through the record that a caller sees, and through nothing else.
CREATE RANGE INDEX record_version IF NOT EXISTS FOR (n:RecordVersion) ON (n.of, n.replacedAt);
