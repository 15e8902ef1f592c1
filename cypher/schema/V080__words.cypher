// Words without regard to accents and Unicode forms, parts of compounds, and whole values without regard to dashes and zeros: one rebuild of all indexes of words.
DROP INDEX incidents IF EXISTS;
CREATE FULLTEXT INDEX incidents IF NOT EXISTS FOR (n:Shooting|FirearmRecovery) ON EACH [n.caseNumber, n.crimeType, n.narrative, n.lePartner] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX exhibits IF EXISTS;
CREATE FULLTEXT INDEX exhibits IF NOT EXISTS FOR (n:Casing|TestFire) ON EACH [n.exhibitNumber, n.caliber, n.site] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX firearms IF EXISTS;
CREATE FULLTEXT INDEX firearms IF NOT EXISTS FOR (n:Firearm) ON EACH [n.make, n.model, n.caliber, n.serial, n.crimeGunId] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX people IF EXISTS;
CREATE FULLTEXT INDEX people IF NOT EXISTS FOR (n:Person) ON EACH [n.lastName, n.firstName, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX places IF EXISTS;
CREATE FULLTEXT INDEX places IF NOT EXISTS FOR (n:Location) ON EACH [n.address, n.city] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX vehicles IF EXISTS;
CREATE FULLTEXT INDEX vehicles IF NOT EXISTS FOR (n:Vehicle) ON EACH [n.plate, n.make, n.model, n.color] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
DROP INDEX arrests IF EXISTS;
CREATE FULLTEXT INDEX arrests IF NOT EXISTS FOR (n:Arrest) ON EACH [n.arrestNumber, n.charge] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
