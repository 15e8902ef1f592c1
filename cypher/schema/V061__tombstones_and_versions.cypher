// What is left of a record that was expunged: a keyed mark, by which its rows are known again, and from which nobody finds its id.
CREATE CONSTRAINT tombstone_mark IF NOT EXISTS FOR (n:Tombstone) REQUIRE n.mark IS UNIQUE;
// What records said before they were changed. Kept beside records and in no scope: they are read through the record that a caller sees, and through nothing else.
CREATE RANGE INDEX record_version IF NOT EXISTS FOR (n:RecordVersion) ON (n.of, n.replacedAt);
