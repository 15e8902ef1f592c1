// Who is to be told that a record is gone, and who was told.
CREATE CONSTRAINT removal_to_tell IF NOT EXISTS FOR (n:RemovalToTell) REQUIRE n.recordId IS UNIQUE;
CREATE RANGE INDEX removal_to_tell_next IF NOT EXISTS FOR (n:RemovalToTell) ON (n.next);
CREATE RANGE INDEX removal_notice IF NOT EXISTS FOR (n:RemovalNotice) ON (n.recordId, n.toAgency);
CREATE RANGE INDEX removal_notice_to IF NOT EXISTS FOR (n:RemovalNotice) ON (n.toAgency, n.at);
