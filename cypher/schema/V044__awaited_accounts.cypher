// Accounts that were opened, and whose users have not signed in yet: one of an agency for each user id.
CREATE CONSTRAINT awaited_account_key IF NOT EXISTS FOR (n:AwaitedAccount) REQUIRE n.key IS UNIQUE;
CREATE RANGE INDEX awaited_account_user IF NOT EXISTS FOR (n:AwaitedAccount) ON (n.userId);
CREATE RANGE INDEX awaited_account_agency IF NOT EXISTS FOR (n:AwaitedAccount) ON (n.agencyId);
