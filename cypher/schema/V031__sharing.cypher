// Collective Data Sharing: who takes part, the forms that were signed, and records on their way from one class to another.
CREATE CONSTRAINT cds_participation_agency IF NOT EXISTS FOR (n:CdsParticipation) REQUIRE n.agencyId IS UNIQUE;
CREATE RANGE INDEX cds_form_agency IF NOT EXISTS FOR (n:CdsForm) ON (n.agencyId);
CREATE CONSTRAINT record_move_id IF NOT EXISTS FOR (n:RecordMove) REQUIRE n.moveId IS UNIQUE;
