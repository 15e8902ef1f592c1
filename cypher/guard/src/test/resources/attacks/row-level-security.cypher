// group: SQL databases and query engines

// flaw: leaky-filter
// published: CockroachDB issue 146952, https://github.com/cockroachdb/cockroach/issues/146952
// leaked: A filter that divides by zero ran before the row's policy, so its error told that a hidden row had the value asked for.
// tried: Filters and results that fail on a hidden value alone: division, a text read as a date or as a number, an element that is not there.

MATCH (n:Shooting) WHERE n.caseNumber STARTS WITH 'A' AND 1 / size(split(n.caseNumber, '-')) >= 0 AND 1 / (CASE WHEN n.caseNumber IN ['A-0', 'Z-9'] THEN 0 ELSE 1 END) = 1 RETURN n.caseNumber AS number

MATCH (n:Person) RETURN n.recordId AS id, CASE WHEN n.lastName STARTS WITH 'Abb' OR n.lastName STARTS WITH 'Zim' THEN 1 / 0 ELSE 1 END AS x

MATCH (n:Shooting) RETURN n.recordId AS id, date('2024-01-0' + right(n.caseNumber, 1)) AS day

MATCH (n:Firearm) WHERE CASE n.make WHEN 'Glock' THEN 1 ELSE date(n.make).year END > 0 RETURN n.serial AS serial

MATCH (n:Casing) RETURN n.recordId AS id, 100 / (toInteger(substring(n.exhibitNumber, 2)) % 9) AS x

// flaw: covert-channels-of-constraints
// published: PostgreSQL manual, row security policies, https://www.postgresql.org/docs/current/ddl-rowsecurity.html
// leaked: Unique and foreign keys are checked over all rows, so a refused write tells that a hidden row exists.
// tried: Writing with the key of a hidden record, to a hidden record, and removing what a hidden record hangs on: refused in the same words whether it is there or not.

// refused
CREATE (n:Shooting {recordId: 'hs'}) RETURN n.recordId AS id

// refused
MERGE (n:Shooting {recordId: 'hs'}) ON CREATE SET n.caseNumber = 'new' ON MATCH SET n.caseNumber = 'old' RETURN n.caseNumber AS number

// refused
MATCH (a:Casing {recordId: 'c1'}) MERGE (a)-[r:NIBIN_LEAD]->(b:Casing {recordId: 'hc'}) RETURN r.leadNumber AS number

// refused
MATCH (n:Location {recordId: 'l3'}) DELETE n

// refused
MATCH (n:Location {recordId: 'l3'}) DETACH DELETE n

// refused
MATCH (n:Shooting {recordId: 's1'}) SET n.recordId = 'hs' RETURN n.recordId AS id

// refused
CREATE CONSTRAINT attack IF NOT EXISTS FOR (n:Firearm) REQUIRE n.serial IS UNIQUE

// flaw: merge-without-policies
// published: CVE-2023-39418, https://www.postgresql.org/support/security/CVE-2023-39418/
// leaked: MERGE did not ask the policies for reading and updating of the rows that it met.
// tried: MERGE that would find a hidden record, reads it back, or builds on it.

// refused
MERGE (n:Person {lastName: 'Abbott'}) RETURN n.recordId AS id, n.firstName AS name

// refused
MATCH (s:Shooting {recordId: 's1'}) MERGE (s)-[r:INVOLVED]->(n:Person {recordId: 'hp'}) ON MATCH SET r.role = 'VICTIM' RETURN r.roleRaw AS raw

// flaw: planner-statistics
// published: CVE-2017-7484, CVE-2019-10130, CVE-2025-8713, https://www.postgresql.org/support/security/CVE-2025-8713/
// leaked: Statistics sampled from hidden rows reached callers through the planner's estimates.
// tried: Statistics are refused; EXPLAIN and PROFILE never leave the service; and the rows of a profiled query, or of one planned anew, are the same.
// shown by: ChannelsIT.returnsPlansWithEstimates, QueryCheckTests.refusesWhatIsNotOpen, BoltConsoleIT.checksAndBounds

// refused
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data

// refused
CALL db.prepareForReplanning()

// refused
CALL db.stats.retrieveAllAnonymized('t') YIELD data RETURN data

// closed to people
PROFILE MATCH (n:Person) WHERE n.lastName < 'N' RETURN n.recordId AS id

// closed to people
CYPHER replan=force MATCH (n:Person)-[:SAME_AS*0..2]-(m) RETURN n.recordId AS id, count(m) AS same

// flaw: plan-of-another-caller
// published: CVE-2016-2193, CVE-2023-2455, CVE-2024-10976, CVE-2026-14666, https://www.postgresql.org/support/security/CVE-2024-10976/
// leaked: A cached plan kept the policy of the role that it was first made for, and another role ran it; below sub-queries, after inlining, after a change of the role.
// tried: Every text of this list is run by a caller who sees more and by one who sees less, in both orders and on one connection, and again after an agreement was made and ended.
// shown by: PublishedFlawsIT.answersByTheViewOfNow, PolicyEpochIT.neverShowsRevokedRecordsAfterAcknowledgement

RETURN COUNT { MATCH (n:Person {lastName: $name}) } AS hits, COUNT { MATCH (n:Person) WHERE n.lastName <> $name } AS others

MATCH (s:Shooting) CALL (s) { MATCH (s)-[:INVOLVED]->(p) RETURN collect(p.lastName) AS names } UNWIND names AS name RETURN s.caseNumber AS number, name ORDER BY number, name

MATCH (s:Shooting) WHERE EXISTS { MATCH (s)-[:INVOLVED]->(p:Person) WHERE EXISTS { (p)-[:ADDRESS_OF]->(:Location) } } RETURN s.caseNumber AS number

MATCH (s:Shooting) RETURN s.caseNumber AS number, size(COLLECT { MATCH (s)-[:RECOVERED]->(:Casing)-[:NIBIN_LEAD]-(o) RETURN o.recordId }) AS leads

UNWIND $ids AS id MATCH (n {recordId: id}) RETURN n.recordId AS id

// flaw: view-of-its-owner
// published: PostgreSQL manual, CREATE VIEW, https://www.postgresql.org/docs/current/sql-createview.html
// leaked: A view shows what its owner may see, whoever asks it, unless it was made with security_invoker.
// tried: Texts that are saved and shared, and those of the library, are run as whoever runs them.
// shown by: SavedQueriesIT.everyRunIsTheRunnersOwn, GraphQlComparisonIT.answersEverythingAsOnAReducedCopy

// flaw: names-in-the-policy
// published: Trino's tests of row filters, https://github.com/trinodb/trino/blob/master/core/trino-main/src/test/java/io/trino/sql/query/TestRowFilter.java
// leaked: Nothing: these tests show that a table defined in the query does not take the place of one that the filter names.
// tried: No policy is text of a query here, so there is nothing to take the place of. Names of scopes, owners and policy nodes in a query reach nothing hidden.

WITH 'avon' AS brook, 2 AS scope, 'TXAVON000' AS TXBROOK00 MATCH (n:Person) RETURN n.lastName AS name, brook, scope

MATCH (n) WHERE n.ori = 'TXBROOK00' OR n.ori = 'TXAVON000' RETURN n.recordId AS id

// closed to people
MATCH (n:!S1&!S0) RETURN count(n) AS others UNION ALL MATCH (n:S1|S2) RETURN count(n) AS others

// closed to people
WITH 'Person' AS label, 'S2' AS scope MATCH (n:$(label)) WHERE n:S1 OR n:!S1 RETURN n.lastName AS name, n:S2 AS theirs, scope

MATCH (n) WHERE n.number IS NOT NULL OR n.userId IS NOT NULL OR n.agencyId = 'brook' RETURN n.agencyId AS id, n.number AS number, COUNT { (:Person) } AS people

// flaw: filter-that-is-null
// published: Trino's tests of row filters, https://github.com/trinodb/trino/blob/master/core/trino-main/src/test/java/io/trino/sql/query/TestRowFilter.java
// leaked: Nothing: these tests show that a filter that is null lets no row through.
// tried: A record without a scope, and a scope without an owner, is nobody's; a policy that contradicts itself shows nothing to anybody.
// shown by: VisibilityRulesTests.hidesScopesWithoutOwner, PolicyEpochIT.failsWhileAPolicyContradictsItself

MATCH (n:Person) WHERE n.firstName = 'Pat' RETURN n.recordId AS id, n.lastName AS name

// flaw: join-on-hidden-values
// published: Trino's tests of column masks, https://github.com/trinodb/trino/blob/master/core/trino-main/src/test/java/io/trino/sql/query/TestColumnMask.java
// leaked: Nothing: these tests show that a join compares what the mask shows, not what it covers.
// tried: Joins of visible records with hidden ones by an equal value, an equal neighbour, or a range.

MATCH (a:Firearm {recordId: 'f1'}) OPTIONAL MATCH (b:Firearm) WHERE b.serial = a.serial AND b <> a RETURN a.recordId AS id, b.recordId AS same

MATCH (a:Person), (b:Person) WHERE a.lastName <= b.lastName RETURN a.lastName AS one, b.lastName AS other

MATCH (a:Shooting)-[:OCCURRED_AT]->(l)<-[:OCCURRED_AT]-(b:Shooting) RETURN a.recordId AS one, b.recordId AS other UNION ALL MATCH (a:Shooting) RETURN a.recordId AS one, null AS other

// flaw: rows-by-position
// published: neo4j/graphql issue 3788, https://github.com/neo4j/graphql/issues/3788
// leaked: Filters were asked of protected values too, so STARTS WITH found a hidden name letter by letter.
// tried: A hidden value by halving: beginnings, comparisons, order, LIMIT and SKIP, least and greatest, percentiles, distinct values.

MATCH (n:Person) RETURN count(CASE WHEN n.lastName < 'B' THEN 1 END) AS before, count(CASE WHEN n.lastName >= 'Z' THEN 1 END) AS after, count(*) AS people

UNWIND ['A', 'Ab', 'M', 'Ma', 'N', 'Z', 'Zi'] AS beginning RETURN beginning, COUNT { MATCH (n:Person) WHERE n.lastName STARTS WITH beginning } AS people

MATCH (n:Person) RETURN n.lastName AS name ORDER BY n.lastName LIMIT 1

MATCH (n:Person) RETURN n.lastName AS name ORDER BY n.lastName DESC SKIP 1 LIMIT 1

MATCH (n:Shooting) RETURN min(n.caseNumber) AS least, max(n.caseNumber) AS greatest, min(n.occurredAt) AS first, max(n.occurredAt) AS last

MATCH (n:Casing) WITH toInteger(substring(n.exhibitNumber, 2)) AS x RETURN avg(x) AS mean, stDev(x) AS spread, percentileCont(x, 0.0) AS least, percentileDisc(x, 1.0) AS greatest, sum(x) AS total

MATCH (n:Casing|TestFire) RETURN DISTINCT n.caliber AS caliber

MATCH (n:Firearm) RETURN n.make AS make, count(*) AS guns, collect(DISTINCT n.caliber) AS calibers

MATCH (n:Person) WITH n ORDER BY n.lastName RETURN collect(n.lastName)[0] AS first, size(collect(n)) AS people

MATCH (n:Person) RETURN n { .lastName, incidents: COUNT { (n)<-[:INVOLVED]-() }, same: [(n)-[:SAME_AS]-(m) | m.lastName] } AS person

MATCH (n:Location) WHERE point.distance(n.point, point({longitude: -90.0, latitude: 38.0})) < 500 RETURN n.address AS address

MATCH (n:Location) RETURN n.address AS address, round(point.distance(n.point, point({longitude: -90.1, latitude: 38.1}))) AS meters ORDER BY meters, address LIMIT 2

MATCH (n:Shooting) WHERE n.occurredAt < datetime('2024-02-15T00:00Z') OR n.occurredAt >= datetime('2024-02-15T00:00Z') RETURN n.occurredAt AS at ORDER BY at LIMIT 1

// flaw: union-and-branches
// published: GitLab Orbit work item 347, https://gitlab.com/gitlab-org/orbit/knowledge-graph/-/work_items/347
// leaked: An aggregation in a query plan went round the redaction, and told ids and fields of hidden nodes.
// tried: Aggregations in branches, in sub-queries, over nothing, and of what an optional pattern did not find.

MATCH (n:Person) RETURN 'people' AS what, count(*) AS n UNION ALL MATCH (n:Casing) RETURN 'casings' AS what, count(*) AS n UNION ALL MATCH ()-[r:NIBIN_LEAD]->() RETURN 'leads' AS what, count(r) AS n

MATCH (n:Person) RETURN n.lastName AS name UNION MATCH (n:Firearm) RETURN n.make AS name

OPTIONAL MATCH (n:Person {lastName: 'Abbott'}) RETURN count(n) AS hidden, COUNT { MATCH (:Person) } AS people

CALL { MATCH (n:Location) RETURN n.city AS city, count(*) AS places } RETURN city, places

MATCH (a:Shooting) OPTIONAL MATCH (a)-[r:INVOLVED {role: 'SUSPECT'}]->(p) RETURN a.caseNumber AS number, count(r) AS suspects, p IS NULL AS none, collect(p.lastName) AS names
