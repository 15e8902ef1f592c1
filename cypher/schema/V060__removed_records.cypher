// Records that their owners have withdrawn or sealed: without the labels of their kind and scope, so they are there for nobody. A Removal keeps what brings one back. A waiting link is found by both its ends.
CREATE CONSTRAINT removed_record_id IF NOT EXISTS FOR (n:RemovedRecord) REQUIRE n.recordId IS UNIQUE;
CREATE CONSTRAINT removal_record IF NOT EXISTS FOR (n:Removal) REQUIRE n.recordId IS UNIQUE;
CREATE RANGE INDEX removal_agency IF NOT EXISTS FOR (n:Removal) ON (n.agencyId, n.at);
CREATE RANGE INDEX removal_scope IF NOT EXISTS FOR (n:Removal) ON (n.scope);
CREATE RANGE INDEX waiting_link_to IF NOT EXISTS FOR (n:WaitingLink) ON (n.toId);
