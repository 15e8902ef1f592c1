// What an agency does with its leads. Kept beside records, and not a property of the lead; nobody sees it but people of the agency who see the scopes of its own exhibits.
CREATE CONSTRAINT lead_work_id IF NOT EXISTS FOR (n:LeadWork) REQUIRE n.workId IS UNIQUE;
CREATE RANGE INDEX lead_work_agency IF NOT EXISTS FOR (n:LeadWork) ON (n.agencyId);
