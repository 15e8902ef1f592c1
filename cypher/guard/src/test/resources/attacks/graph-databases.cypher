// group: Graph databases

// flaw: hidden-stepping-stones
// published: Neo4j operations manual, read privileges, https://neo4j.com/docs/operations-manual/current/authentication-authorization/privileges-reads/
// leaked: A role with TRAVERSE and without READ walks through nodes whose properties it may not read, so that paths tell of them.
// tried: Ways that are there, or shorter, only through a hidden record: shortest, all shortest, of variable length, with conditions inside, from a node to itself.

MATCH p = ANY SHORTEST (a:Casing {recordId: 'c1'})-[:NIBIN_LEAD]-{1,6}(b:Casing {recordId: 'c4'}) RETURN length(p) AS steps, [n IN nodes(p) | n.recordId] AS ids

MATCH p = ALL SHORTEST (a:Shooting {recordId: 's1'})-[:RECOVERED|NIBIN_LEAD]-{1,8}(b:Shooting {recordId: 's2'}) RETURN length(p) AS steps, [r IN relationships(p) | r.leadNumber] AS leads

MATCH p = SHORTEST 2 (a:Casing {recordId: 'c1'})-[:NIBIN_LEAD]-{1,6}(b:Casing {recordId: 'c4'}) RETURN length(p) AS steps

MATCH p = SHORTEST 2 GROUPS (a:TestFire {recordId: 't1'})-[:NIBIN_LEAD]-{1,6}(b:Casing {recordId: 'c4'}) RETURN length(p) AS steps

MATCH p = shortestPath((a:Casing {recordId: 'c1'})-[:NIBIN_LEAD*..6]-(b:Casing {recordId: 'c4'})) RETURN length(p) AS steps

MATCH p = allShortestPaths((a:Person {recordId: 'p1'})-[*..8]-(b:Person {recordId: 'p2'})) RETURN length(p) AS steps, [n IN nodes(p) | n.recordId] AS ids

MATCH (a:Casing {recordId: 'c1'})-[:NIBIN_LEAD*0..2]-(b) RETURN b.recordId AS id, count(*) AS ways

MATCH (a:Casing {recordId: 'c1'}) ((x)-[r:NIBIN_LEAD]-(y) WHERE y.caliber <> '9mm' OR r.status = 'HIT'){0,3} (b) RETURN b.recordId AS id, [n IN y | n.caliber] AS calibers

MATCH (a:Person {recordId: 'p1'})-[:SAME_AS]-{0,4}(b:Person) RETURN DISTINCT b.recordId AS id

MATCH (a:Casing)-[:NIBIN_LEAD]-(x)-[:NIBIN_LEAD]-(b:Casing) WHERE a.recordId < b.recordId RETURN a.recordId AS one, b.recordId AS other, x.recordId AS over

MATCH (a:Casing {recordId: 'c1'})-[:NIBIN_LEAD*1..8]-(a) RETURN 'circle' AS found UNION MATCH (a:Casing {recordId: 'c1'}) RETURN 'casing' AS found

// flaw: quantifiers-and-negation
// published: CVE-2026-92682, https://github.com/neo4j/graphql/security/advisories/GHSA-h873-p2wr-fjx6
// leaked: "None of the related" was translated to "some of the related", and showed what it was to hide.
// tried: None, all, any, exactly one and not exists over neighbours of which some are hidden.

MATCH (s:Shooting) WITH s, COLLECT { MATCH (s)-[r:INVOLVED]->(p) RETURN p.lastName + ' ' + r.role } AS people RETURN s.caseNumber AS number, none(x IN people WHERE x ENDS WITH 'SUSPECT') AS none, all(x IN people WHERE x ENDS WITH 'VICTIM') AS all, any(x IN people WHERE x STARTS WITH 'A' OR x STARTS WITH 'Z') AS any, single(x IN people WHERE x IS NOT NULL) AS single

MATCH (s:Shooting) WHERE NOT EXISTS { (s)-[:INVOLVED {role: 'SUSPECT'}]->() } RETURN s.caseNumber AS number

MATCH (c:Casing) WHERE NOT (c)-[:NIBIN_LEAD {status: 'HIT'}]-() RETURN c.recordId AS id

MATCH p = (a:Casing {recordId: 'c1'})-[:NIBIN_LEAD]-{1,3}(b) RETURN b.recordId AS id, length(p) AS steps, all(n IN nodes(p) WHERE n.caliber = '9mm') AS all, none(r IN relationships(p) WHERE r.version > 1) AS none

MATCH (n:Person) WHERE COUNT { (n)<-[:INVOLVED]-() } = 1 AND size([(n)-[:SAME_AS]-(m) | m]) = 0 RETURN n.lastName AS name

// flaw: counts-from-the-store
// published: Neo4j operations manual, limitations of access control, https://neo4j.com/docs/operations-manual/current/authentication-authorization/limitations/
// leaked: Nothing: for restricted roles counts are made node by node, although the plan says that they come from the store of counts.
// tried: Counts of labels, of types, of both ends, of degrees, with and without a condition; the caller's are those of the visible part.

MATCH (n) RETURN count(n) AS nodes

MATCH (n:Person) RETURN count(n) AS people

MATCH (n:Person) WHERE n.lastName IS NOT NULL RETURN count(*) AS people, count(n.birthDate) AS dates, count(DISTINCT n.firstName) AS names

MATCH ()-[r]->() RETURN count(r) AS links

MATCH (:Shooting)-[r:INVOLVED]->() RETURN count(r) AS links

MATCH ()-[r:NIBIN_LEAD]-(:Casing) RETURN count(r) AS links

MATCH (n) WHERE n.recordId IS NOT NULL RETURN n.recordId AS id, COUNT { (n)--() } AS degree, COUNT { (n)-[:INVOLVED]->() } AS people, EXISTS { (n)-[:SAME_AS]-() } AS same

// flaw: edge-counts
// published: Memgraph issue 3425, https://github.com/memgraph/memgraph/issues/3425
// leaked: Counts of edges, and information on the store, did not follow the rights that counts of nodes follow.
// tried: Types, counts and properties of relationships with a hidden end, by scan and by the index of their property.

MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS links

MATCH ()-[r:NIBIN_LEAD]->() WHERE r.leadNumber IN ['L-0', 'L-1', 'L-8', 'L-9'] RETURN r.leadNumber AS number, r.status AS status

MATCH ()-[r:NIBIN_LEAD]->() RETURN min(r.leadNumber) AS least, max(r.updatedAt) AS last, sum(r.version) AS versions

MATCH (a)-[r]->(b) RETURN DISTINCT type(r) AS type, startNode(r) = a AS along, a.recordId AS one, b.recordId AS other

RETURN COUNT { ()-[:SHARES_WITH|OF|EMPLOYED_BY|EXCEPTION]->() } AS policy, COUNT { ()-[:INVOLVED]->() } AS involved

// flaw: edge-traversal
// published: GHSA-vjjx-rfw4-rmfc, GHSA-hv6h-hc26-q48p, https://github.com/advisories/GHSA-vjjx-rfw4-rmfc
// leaked: Walking an edge of the graph returned whole records of tables, and later fields, that the caller could not select.
// tried: Hidden records reached over every kind of relationship, along and against it, and their properties on the way.

MATCH (a {recordId: 's1'})-[r]-(b) RETURN type(r) AS type, b.recordId AS id, properties(b) AS facts

MATCH (a {recordId: 'c1'})-[:NIBIN_LEAD]-(b)-[:RECOVERED]-(s) RETURN s.caseNumber AS number, s.narrative AS text UNION ALL MATCH (a {recordId: 'c1'})-[:RECOVERED]-(s) RETURN s.caseNumber AS number, s.narrative AS text

MATCH (a {recordId: 'f1'})-[r]->(b) RETURN type(r) AS type, b { .* } AS facts

MATCH (a {recordId: 'p1'})-[r]-(b) RETURN type(r) AS type, r.role AS role, r.score AS score, keys(b) AS keys

MATCH (p:Person)-[r]->(l:Location) RETURN p.lastName AS name, l.address AS address

// flaw: edges-removed-with-a-node
// published: CVE-2026-49997, https://www.kodemsecurity.com/cve-archive/cve-2026-49997
// leaked: Deleting a node deleted its edges, and let them be seen, without asking the rights on them.
// tried: Callers delete nothing; the refusal does not depend on hidden links.

// refused
MATCH (n:Location {recordId: 'l3'}) OPTIONAL MATCH (n)-[r]-() DETACH DELETE n, r RETURN n.recordId AS id

// refused
MATCH (:Casing {recordId: 'c1'})-[r]-() DELETE r RETURN count(r) AS links

// flaw: labels-that-come-along
// published: Neo4j operations manual, limitations of access control, https://neo4j.com/docs/operations-manual/current/authentication-authorization/limitations/
// leaked: Whoever may traverse one label of a node is told all its labels, those not granted too.
// tried: Labels and keys in use are those of visible records; procedures that list them for the whole store are refused.

// closed to people
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes

MATCH (n) UNWIND keys(n) AS key RETURN key, count(*) AS nodes

// refused
CALL db.labels() YIELD label RETURN label

// refused
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType

// refused
CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey

// refused
CALL db.schema.visualization() YIELD nodes RETURN nodes

// refused
CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN nodeType

// refused
CALL db.schema.relTypeProperties() YIELD relType RETURN relType

// flaw: full-text-without-proof
// published: Neo4j operations manual, limitations of access control, https://neo4j.com/docs/operations-manual/current/authentication-authorization/limitations/
// leaked: Nothing; a full-text or vector index cannot say which property an entry came from, so that Neo4j drops answers that it may show.
// tried: Words that only hidden records have, that many have, and that one visible record has: found exactly where visible, in an order that says nothing; the indexes' own procedures, which give scores, are refused.
// shown by: ProceduresIT.doesAsDecided

CALL leadgraph.search('incidents', 'harbour') YIELD node RETURN node.recordId AS id

CALL leadgraph.search('incidents', 'harbour') YIELD node RETURN node.recordId AS id LIMIT 100

UNWIND ['zanzibar', 'quarry', 'shots', 'victim'] AS word CALL (word) { CALL leadgraph.search('incidents', word) YIELD node RETURN count(node) AS found } RETURN word, found

CALL leadgraph.search('people', 'ab*') YIELD node RETURN node.lastName AS name UNION ALL CALL leadgraph.search('people', 'zi*') YIELD node RETURN node.lastName AS name UNION ALL CALL leadgraph.search('people', 'pat') YIELD node RETURN node.lastName AS name

CALL leadgraph.search('places', 'st') YIELD node RETURN node.address AS address UNION ALL CALL leadgraph.search('places', 'rd') YIELD node RETURN node.address AS address UNION ALL CALL leadgraph.search('places', 'ln') YIELD node RETURN node.address AS address

// refused
CALL db.index.fulltext.queryNodes('incidents', 'zanzibar') YIELD node, score RETURN node.recordId AS id, score

// refused
CALL db.index.fulltext.queryRelationships('none', 'zanzibar') YIELD relationship, score RETURN score

// refused
CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer RETURN analyzer

// refused
CALL db.index.vector.queryNodes('none', 1, [1.0]) YIELD node, score RETURN score

// flaw: deny-that-fails-open
// published: Neo4j operations manual, property-based access control, https://neo4j.com/docs/operations-manual/current/authentication-authorization/property-based-access-control/
// leaked: A DENY whose property is missing or misspelt denies nothing, and a broader GRANT shows the node.
// tried: There is nothing to deny: without a rule that permits, a record is not there. Missing, unknown and contradicting values of the policy are met by the generated worlds.
// shown by: VisibilityRulesTests.hidesScopesWithoutOwner, VisibilityPropertyTests.agreesWithTheOracle, BrokenGuardsIT

// flaw: immutable-privileges
// published: CVE-2024-34517, https://neo4j.com/security/cve-2024-34517/
// leaked: Neo4j handled IMMUTABLE privileges wrongly, so that an administrator could change what was to stay.
// tried: A caller has no privileges to administer: commands on users, roles and privileges are refused.
// shown by: ChannelsIT.refusesCommands

// refused
GRANT IMMUTABLE TRAVERSE ON GRAPH * NODES * TO PUBLIC

// refused
REVOKE DENY READ {*} ON GRAPH * FROM PUBLIC

// refused
ALTER USER neo4j SET PASSWORD 'longenough'

// refused
CREATE ROLE more AS COPY OF admin

// flaw: name-of-another-database
// published: CVE-2026-1497, https://neo4j.com/security/CVE-2026-1497
// leaked: A grant on one part of a composite database opened every database with the same last name.
// tried: There is one database, and no name leads to another.
// shown by: ChannelsIT.showsNothingOfTheSystemDatabase

// refused
USE other MATCH (n) RETURN count(n) AS nodes

// refused
USE composite.neo4j MATCH (n) RETURN count(n) AS nodes

// refused
USE graph.byName('neo4j.neo4j') MATCH (n) RETURN count(n) AS nodes

// flaw: first-caller-for-all
// published: CVE-2026-1471, https://neo4j.com/security/CVE-2026-1471
// leaked: The context of the first user who signed in after a start was cached and given to others.
// tried: Callers follow one another on one connection of one account, the one who sees more first, then the other; the name is asked anew for each transaction.
// shown by: PublishedFlawsIT.answersByTheViewOfNow, SignInIT.showsNothingToUnknownCallers, SignInIT.showsNothingToAnEmptyName

MATCH (n:Casing) RETURN n.exhibitNumber AS number

// flaw: values-in-the-query-log
// published: CVE-2026-1622, https://www.sentinelone.com/vulnerability-database/cve-2026-1622
// leaked: With literals obfuscated, the error of a failed query still stood in the query log with its values.
// tried: Neo4j's query log is off, whatever its configuration says; our own log holds no value of a record from an error.
// shown by: GuardedServerIT.configurationFileCannotTakeTheGuaranteeBack, QueryApiIT.tellsNoValuesInErrors

// flaw: read-only-round-procedures
// published: CVE-2026-35402, https://github.com/advisories/GHSA-x3cv-r3g3-fpg9
// leaked: A read-only mode that looked at the text for clauses that write was passed by procedures that write, and that fetch from other servers.
// tried: Procedures are let through by name, not by what they seem to do; those of APOC are not there.
// shown by: ProceduresIT.doesAsDecided, ChannelsIT.refusesLoadCsv, QueryCheckTests.refusesDisguises

// refused
CALL apoc.load.json('http://127.0.0.1:1/x') YIELD value RETURN value

// refused
CALL apoc.cypher.doIt('CREATE (n:Person) RETURN n', {}) YIELD value RETURN value

// refused
CALL db.createLabel('Attack')

// refused
CALL tx.setMetaData({`X-Use-Code`: 'C'})

// refused
LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row

// flaw: commands-that-show
// published: Neo4j operations manual, limitations of access control, https://neo4j.com/docs/operations-manual/current/authentication-authorization/limitations/
// leaked: Nothing by itself: db.labels() lists what the rules grant and not what there is to see, so its answer says what is granted.
// tried: Commands that list the schema, other people's queries, users and databases.
// shown by: ChannelsIT.tellsNothingByCommands, ChannelsIT.refusesCommands

// refused
SHOW INDEXES YIELD name, readCount RETURN name, readCount

// refused
SHOW CONSTRAINTS

// refused
SHOW USERS

// refused
CALL dbms.listConfig() YIELD name RETURN name

// refused
CALL dbms.queryJmx('*:*') YIELD name RETURN name

// flaw: row-security-on-property-graphs
// published: PostgreSQL mailing list, SQL property graph queries, https://postgrespro.com/list/id/CAAAe_zCfUVeSQSEEW3bAvof1XEs-epS9FTJ78_E3dykYZ9qCdA@mail.gmail.com
// leaked: Which policies hold inside a property graph, and for whom, surprised those who read the proposal.
// tried: One rule for every way in: a pattern, a chain of patterns, a pattern inside an expression and a product of patterns see the same part.

MATCH (s:Shooting)-[:INVOLVED]->(p:Person), (s)-[:OCCURRED_AT]->(l:Location) RETURN s.caseNumber AS number, p.lastName AS name, l.address AS address

MATCH (s:Shooting) MATCH (s)-[:INVOLVED]->(p:Person) MATCH (s)-[:OCCURRED_AT]->(l:Location) RETURN s.caseNumber AS number, p.lastName AS name, l.address AS address

MATCH (s:Shooting) RETURN s.caseNumber AS number, size([(s)-[:INVOLVED]->(p) | p.lastName]) AS people, size([(s)-[:OCCURRED_AT]->(l) | l.address]) AS places

// flaw: permissions-by-node
// published: Neo4j issue 8183, Memgraph issue 3188, https://github.com/neo4j/neo4j/issues/8183
// leaked: Nothing: they ask for rights on single nodes, and on what a traversal may reach.
// tried: Two records of one label and one kind, of which one is hidden.

MATCH (n:Firearm {serial: 'K100'}) RETURN n.recordId AS id

MATCH (n:Shooting) WHERE n.caseNumber STARTS WITH 'A-' OR n.caseNumber STARTS WITH 'Z-' RETURN n.caseNumber AS number ORDER BY number

// flaw: facts-made-of-hidden-records
// published: MISP pull request 5802, https://github.com/MISP/MISP/pull/5802
// leaked: What was computed over all data, such as that two events correlate, was shown to those who see a part of it.
// tried: Time to first shooting, and correlation of people, are computed from what the caller sees.

MATCH (n:Firearm) WITH collect(n.recordId) AS ids CALL leadgraph.timeToFirstShooting(ids) YIELD firearmId, days RETURN firearmId, days

MATCH (a:Person)-[:SAME_AS]-{0,3}(b:Person)<-[:INVOLVED]-(s) RETURN a.recordId AS person, count(DISTINCT s) AS incidents
