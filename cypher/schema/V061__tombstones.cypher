// What is left of a record that was expunged: a keyed mark, by which its rows are known again, and from which nobody finds its id.
CREATE CONSTRAINT tombstone_mark IF NOT EXISTS FOR (n:Tombstone) REQUIRE n.mark IS UNIQUE;
