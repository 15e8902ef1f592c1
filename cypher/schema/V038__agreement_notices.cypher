// What partners are told of agreements. Numbered for each agency apart, so that a number tells nothing of others' agreements.
CREATE CONSTRAINT agreement_notice_number IF NOT EXISTS FOR (n:AgreementNotice) REQUIRE (n.toAgency, n.number) IS UNIQUE;
