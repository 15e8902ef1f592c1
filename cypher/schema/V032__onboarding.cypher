// Onboarding and standing: requests for access, memoranda and their versions, and files of accounts, dated records of their standing, agreements with the CSA.
CREATE CONSTRAINT access_request_id IF NOT EXISTS FOR (n:AccessRequest) REQUIRE n.requestId IS UNIQUE;
CREATE CONSTRAINT memorandum_version IF NOT EXISTS FOR (n:MemorandumVersion) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT account_file_user IF NOT EXISTS FOR (n:AccountFile) REQUIRE n.userId IS UNIQUE;
CREATE RANGE INDEX access_request_agency IF NOT EXISTS FOR (n:AccessRequest) ON (n.agencyId);
CREATE RANGE INDEX memorandum_agency IF NOT EXISTS FOR (n:Memorandum) ON (n.agencyId);
CREATE RANGE INDEX standing_record_user IF NOT EXISTS FOR (n:StandingRecord) ON (n.userId);
CREATE RANGE INDEX user_agreement_agency IF NOT EXISTS FOR (n:UserAgreement) ON (n.agencyId);
CREATE RANGE INDEX delegation_user IF NOT EXISTS FOR (n:Delegation) ON (n.userId);
