// The policy graph: agencies, their ORIs, users, sharing policies, scopes. See docs/glossary.md.
CREATE CONSTRAINT agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.agencyId IS UNIQUE;
CREATE CONSTRAINT agency_type_code IF NOT EXISTS FOR (n:AgencyType) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT ori_code IF NOT EXISTS FOR (n:Ori) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE n.userId IS UNIQUE;
CREATE CONSTRAINT scope_number IF NOT EXISTS FOR (n:Scope) REQUIRE n.number IS UNIQUE;
