// Questions asked of the guarded database as a caller, and of the reduced copy by an account that sees everything.
// One question a paragraph. The first line names it; "ordered" compares rows in their order, because the order is total.
// A question must have one answer. The shortest ways from a node back to itself have not: plain Neo4j 2026.08.1 finds or misses them by the order in which
// the relationships were written (ANY SHORTEST, 52 of 100 orders of one graph without a guard missed it), so the three questions say a <> b.

// scan of everything
MATCH (n) RETURN n.recordId AS id, n.agencyId AS agency, n.code AS ori

// count of everything
MATCH (n) RETURN count(n) AS nodes

// scan by label
MATCH (n:Shooting) RETURN n.recordId AS id, n.caseNumber AS number, n.narrative AS text

// count by label
MATCH (n:Shooting) RETURN count(n) AS shootings

// counts of every label
UNWIND ['Shooting', 'FirearmRecovery', 'Casing', 'TestFire', 'Firearm', 'Trace', 'TraceDetail', 'Person', 'Location', 'Agency', 'Ori', 'User', 'Scope', 'SharingPolicy', 'PolicyEpoch', 'AgencyType'] AS label
RETURN label, COUNT { MATCH (n) WHERE label IN labels(n) } AS nodes

// counts by label, one a row
MATCH (n:Casing) RETURN count(*) AS nodes UNION ALL MATCH (n:Person) RETURN count(*) AS nodes UNION ALL MATCH (n:User) RETURN count(*) AS nodes UNION ALL MATCH (n:Scope) RETURN count(*) AS nodes

// label disjunction
MATCH (n:Casing|TestFire) RETURN n.recordId AS id, n.exhibitNumber AS number

// label conjunction
MATCH (n:Casing&TestFire) RETURN count(n) AS nodes

// label negation
MATCH (n:!Person&!Location&!Agency&!Ori) RETURN n.recordId AS id

// scope labels of a label
MATCH (n:Firearm) UNWIND labels(n) AS label RETURN label, count(*) AS nodes

// scan by a scope label
MATCH (n:$($scopeLabel)) RETURN n.recordId AS id

// every label in use
MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label

// range index, equality
MATCH (n:Shooting) USING INDEX n:Shooting(caseNumber) WHERE n.caseNumber = $caseNumber RETURN n.recordId AS id

// range index, membership
MATCH (n:Shooting) USING INDEX n:Shooting(caseNumber) WHERE n.caseNumber IN ['C-1', 'C-2', 'C-3', $caseNumber] RETURN n.recordId AS id, n.caseNumber AS number

// range index, beginning
MATCH (n:Casing) USING INDEX n:Casing(exhibitNumber) WHERE n.exhibitNumber STARTS WITH 'E' RETURN n.exhibitNumber AS number

// range index, values only
MATCH (n:Casing) USING INDEX n:Casing(exhibitNumber) WHERE n.exhibitNumber IS NOT NULL RETURN n.exhibitNumber AS number, count(*) AS exhibits

// range index, interval
MATCH (n:Shooting) USING INDEX n:Shooting(occurredAt) WHERE n.occurredAt >= datetime('2024-03-01T00:00Z') AND n.occurredAt < datetime('2024-11-01T00:00Z') RETURN n.recordId AS id

// range index, order, ordered
MATCH (n:Shooting) WHERE n.occurredAt > datetime('2023-01-01T00:00Z') RETURN n.occurredAt AS at, n.recordId AS id ORDER BY at, id LIMIT 5

// range index, contains
MATCH (n:Firearm) USING INDEX n:Firearm(serial) WHERE n.serial CONTAINS '1' OR n.serial ENDS WITH '2' RETURN n.recordId AS id

// range index, distinct values, ordered
MATCH (n:Person) WHERE n.lastName IS NOT NULL RETURN DISTINCT n.lastName AS name ORDER BY name

// range index, smallest and largest
MATCH (n:Firearm) WHERE n.serial > '' RETURN min(n.serial) AS first, max(n.serial) AS last, count(n.serial) AS serials

// unique index
MATCH (n:Shooting) USING INDEX n:Shooting(recordId) WHERE n.recordId = $shooting RETURN n.recordId AS id, n.caseNumber AS number

// unique index, hidden record
MATCH (n:Shooting {recordId: $hiddenShooting}) RETURN n.recordId AS id, n.caseNumber AS number, count(*) AS times

// unique index, many ids
MATCH (n:Casing) USING INDEX n:Casing(recordId) WHERE n.recordId IN $ids RETURN n.recordId AS id

// text index
MATCH (n:Person) USING TEXT INDEX n:Person(firstName) WHERE n.firstName CONTAINS 'n' RETURN n.recordId AS id, n.firstName AS name

// text index, ending
MATCH (n:Person) USING TEXT INDEX n:Person(firstName) WHERE n.firstName ENDS WITH 'o' RETURN count(*) AS people

// point index, distance
MATCH (n:Location) USING POINT INDEX n:Location(point) WHERE point.distance(n.point, point({longitude: -96.98, latitude: 32.02})) < 3000 RETURN n.recordId AS id

// point index, box
MATCH (n:Location) USING POINT INDEX n:Location(point) WHERE point.withinBBox(n.point, point({longitude: -97.1, latitude: 31.9}), point({longitude: -96.5, latitude: 32.03})) RETURN n.recordId AS id, n.city AS city

// relationship index, equality
MATCH (a)-[r:NIBIN_LEAD]->(b) USING INDEX r:NIBIN_LEAD(leadNumber) WHERE r.leadNumber = $leadNumber RETURN a.recordId AS a, b.recordId AS b, r.status AS status

// relationship index, values only
MATCH ()-[r:NIBIN_LEAD]->() USING INDEX r:NIBIN_LEAD(leadNumber) WHERE r.leadNumber > '' RETURN r.leadNumber AS number

// relationship index, count
MATCH ()-[r:NIBIN_LEAD]-() USING INDEX r:NIBIN_LEAD(leadNumber) WHERE r.leadNumber STARTS WITH 'L' RETURN count(r) AS leads

// full-text search, one word, ordered
CALL leadgraph.search('incidents', $word) YIELD node RETURN node.recordId AS id, node.narrative AS text

// full-text search, beginning, ordered
CALL leadgraph.search('people', 'ab*') YIELD node RETURN node.recordId AS id, node.lastName AS name

// full-text search, two words, ordered
CALL leadgraph.search('incidents', $word + ' near') YIELD node RETURN node.recordId AS id

// full-text search and expand
CALL leadgraph.search('places', 'street') YIELD node MATCH (node)<-[r]-(other) RETURN node.recordId AS id, type(r) AS type, other.recordId AS other

// full-text search, first ones, ordered
CALL leadgraph.search('exhibits', '9MM') YIELD node RETURN node.recordId AS id LIMIT 3

// full-text search of firearms, counted
CALL leadgraph.search('firearms', 'smith') YIELD node RETURN count(node) AS found, collect(node.recordId) AS ids

// the top of a list, newest first, ordered
CALL leadgraph.page('incidents', {words: $word}, 'occurredAt', 'NEWEST', null, 2) YIELD node, key RETURN node.recordId AS id, key

// the top of a list, by name, after a place, ordered
CALL leadgraph.page('people', {words: 'ann OR bo'}, 'lastName', 'ASCENDING', ['Abell', ''], 4) YIELD node, key RETURN node.recordId AS id, key

// how many records have a word
CALL leadgraph.total('incidents', {words: $word}) YIELD total RETURN total

// names without their accents
CALL leadgraph.search('people', 'nandelu') YIELD node RETURN node.recordId AS id, node.lastName AS name

// words, without others, and owners
CALL leadgraph.find('people', {words: 'ab* -okafor', labels: ['Person']}) YIELD node RETURN node.recordId AS id

// whole values
CALL leadgraph.find('people', {exact: {lastName: ['NANDELU', "o'abara", 'abell brandt']}}) YIELD node RETURN node.recordId AS id, node.lastName AS name

// several numbers
CALL leadgraph.find('incidents', {exact: {caseNumber: ['c1', 'C-03', $caseNumber]}}) YIELD node RETURN node.recordId AS id

// count of all relationships
MATCH ()-[r]->() RETURN count(r) AS links

// count of a type
MATCH ()-[r:NIBIN_LEAD]->() RETURN count(r) AS leads

// count of a type from a label
MATCH (:Casing)-[r:NIBIN_LEAD]->() RETURN count(r) AS leads

// count of a type to a label
MATCH ()-[r:RECOVERED]->(:Casing) RETURN count(r) AS links

// count of any type from a label
MATCH (:Person)-[r]->() RETURN count(r) AS links

// count of policy relationships
MATCH ()-[r:SHARES_WITH|OF|EMPLOYED_BY|EXCEPTION]->() RETURN count(r) AS links

// partner lists
MATCH (a:Agency)-[r]-(b:Agency) RETURN a.agencyId AS a, type(r) AS type, b.agencyId AS b

// types in use
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS links

// types beside agencies
MATCH (a:Agency)-[r]-() RETURN a.agencyId AS agency, type(r) AS type, count(*) AS links

// relationships of an unknown type
MATCH (a)-[r:SECRET_LINK]-(b) RETURN a.recordId AS a, b.recordId AS b

// relationship scan, undirected
MATCH (a)-[r:INVOLVED]-(b) RETURN a.recordId AS a, r.role AS role, b.recordId AS b

// relationship scan by property
MATCH (a)-[r:SAME_AS]->(b) WHERE r.score > 0.3 RETURN a.recordId AS a, b.recordId AS b, r.score AS score

// degree
MATCH (n:Casing|TestFire) RETURN n.recordId AS id, COUNT { (n)--() } AS links, COUNT { (n)-[:NIBIN_LEAD]->() } AS out, COUNT { (n)<-[:NIBIN_LEAD]-() } AS in

// degree as a condition
MATCH (n:Person) WHERE COUNT { (n)-[:INVOLVED]-() } > 1 RETURN n.recordId AS id

// degree of everything
MATCH (n) RETURN COUNT { (n)--() } AS degree, count(*) AS nodes

// existence of a neighbour
MATCH (n:Shooting) WHERE EXISTS { (n)-[:RECOVERED]->(:Casing) } RETURN n.recordId AS id

// absence of a neighbour
MATCH (n:Shooting) WHERE NOT EXISTS { (n)-[:RECOVERED]->() } RETURN n.recordId AS id

// absence of any neighbour
MATCH (n) WHERE NOT (n)--() RETURN n.recordId AS id, n.agencyId AS agency

// existence of a further neighbour
MATCH (n:Firearm) WHERE EXISTS { MATCH (n)-[:SAME_AS]-(m:Firearm) WHERE m.caliber = n.caliber } RETURN n.recordId AS id

// counting subquery
MATCH (n:Shooting) RETURN n.recordId AS id, COUNT { MATCH (n)-[:INVOLVED]->(p:Person) WHERE p.lastName STARTS WITH 'Ab' } AS people

// collecting subquery
MATCH (n:Shooting) RETURN n.recordId AS id, COLLECT { MATCH (n)-[:RECOVERED]->(e) RETURN e.recordId ORDER BY e.recordId } AS exhibits

// pattern comprehension
MATCH (n:Person) RETURN n.recordId AS id, size([(n)-[:ADDRESS_OF]->(l) WHERE l.city = 'Lakeville' | l.address]) AS addresses

// expand one step
MATCH (n:Shooting {recordId: $shooting})-[r]-(m) RETURN type(r) AS type, m.recordId AS id

// expand two steps
MATCH (n:Shooting)-[:RECOVERED]->(e)-[:NIBIN_LEAD]-(f)<-[:RECOVERED]-(m:Shooting) RETURN n.recordId AS a, e.recordId AS e, f.recordId AS f, m.recordId AS b

// expand into
MATCH (a:Casing {recordId: $from}), (b:Casing {recordId: $to}) OPTIONAL MATCH (a)-[r:NIBIN_LEAD]-(b) RETURN count(r) AS leads

// triangle
MATCH (a)-[:NIBIN_LEAD]-(b)-[:NIBIN_LEAD]-(c)-[:NIBIN_LEAD]-(a) RETURN count(*) AS triangles

// relationships of any direction and type, distinct
MATCH (n:Firearm)-[r]-(m) RETURN DISTINCT type(r) AS type, startNode(r) = n AS outgoing, labels(m)[0] IS NOT NULL AS labelled

// variable length
MATCH (a:Casing {recordId: $from})-[:NIBIN_LEAD*1..3]-(b) RETURN b.recordId AS id, count(*) AS ways

// variable length of any type
MATCH (a:Shooting {recordId: $shooting})-[*1..3]-(b) RETURN b.recordId AS id, count(*) AS ways

// variable length from zero
MATCH (a:Person)-[:SAME_AS*0..4]-(b:Person) RETURN a.recordId AS a, b.recordId AS b, count(*) AS ways

// variable length, reachable ones
MATCH (a:Casing {recordId: $from})-[:NIBIN_LEAD*1..8]-(b) RETURN DISTINCT b.recordId AS id

// quantified path pattern
MATCH (a:Casing {recordId: $from}) ((x)-[r:NIBIN_LEAD]-(y) WHERE r.status <> 'NOT_CONFIRMED'){1,3} (b) RETURN b.recordId AS id, size(r) AS hops, count(*) AS ways

// quantified path pattern over two types
MATCH (s:Shooting) (()-[:RECOVERED]-()-[:NIBIN_LEAD]-()){1,2} (e) RETURN s.recordId AS s, e.recordId AS e, count(*) AS ways

// shortest path
MATCH (a:Casing {recordId: $from}), (b:Casing|TestFire) WHERE a <> b MATCH p = shortestPath((a)-[*..8]-(b)) RETURN b.recordId AS id, length(p) AS hops

// shortest path over leads
MATCH (a:Casing {recordId: $from}), (b:Casing {recordId: $to}) WHERE a <> b MATCH p = shortestPath((a)-[:NIBIN_LEAD*..10]-(b)) RETURN length(p) AS hops

// all shortest paths
MATCH (a:Casing {recordId: $from}), (b:Casing|TestFire) WHERE a <> b MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN b.recordId AS id, length(p) AS hops, [n IN nodes(p) | n.recordId] AS path

// some shortest paths
MATCH p = SHORTEST 2 (a:Casing {recordId: $from})-[:NIBIN_LEAD]-{1,6}(b:Casing|TestFire) WHERE a <> b RETURN b.recordId AS id, length(p) AS hops

// any shortest path
MATCH p = ANY SHORTEST (a:Shooting {recordId: $shooting})--{1,5}(b:Shooting) WHERE a <> b RETURN b.recordId AS id, length(p) AS hops

// all shortest paths of the new kind
MATCH p = ALL SHORTEST (a:Casing {recordId: $from})-[:NIBIN_LEAD]-{1,6}(b) WHERE a <> b RETURN b.recordId AS id, [n IN nodes(p) | n.recordId] AS path

// groups of shortest paths
MATCH p = SHORTEST 2 GROUPS (a:Casing {recordId: $from})-[:NIBIN_LEAD]-{1,4}(b) WHERE a <> b RETURN b.recordId AS id, length(p) AS hops, count(*) AS paths

// connected or not
MATCH (a:Casing {recordId: $from}), (b:Casing {recordId: $to}) RETURN EXISTS { (a)-[:NIBIN_LEAD*1..8]-(b) } AS connected

// nodes of a path
MATCH p = (a:Shooting)-[:INVOLVED]->(:Person)-[:ADDRESS_OF]->(:Location) RETURN [n IN nodes(p) | n.recordId] AS path, [r IN relationships(p) | type(r)] AS types

// every node of a path
MATCH p = (a:Casing {recordId: $from})-[:NIBIN_LEAD*1..3]-(b) WHERE ALL(n IN nodes(p) WHERE n.caliber IN ['9MM', '40SW']) RETURN b.recordId AS id, length(p) AS hops

// no node, one node, some node of a path
MATCH p = (a:Casing)-[:NIBIN_LEAD*1..2]-(b) RETURN a.recordId AS a, b.recordId AS b, NONE(n IN nodes(p) WHERE n.site = 'SITE0') AS none, SINGLE(n IN nodes(p) WHERE n:TestFire) AS one, ANY(r IN relationships(p) WHERE r.status = 'HIT') AS any

// optional neighbour
MATCH (n:Shooting) OPTIONAL MATCH (n)-[:OCCURRED_AT]->(l) RETURN n.recordId AS id, l.city AS city

// optional neighbour, missing
MATCH (n:Firearm) OPTIONAL MATCH (n)-[:TRACED]->(t)-[:DETAILED_BY]->(d) RETURN n.recordId AS id, t.traceId AS trace, d IS NULL AS noDetail, d.purchasedOn AS day

// grouping
MATCH (n:Casing|TestFire) RETURN n.caliber AS caliber, n.site AS site, count(*) AS exhibits

// aggregates
MATCH (n:Shooting)-[r:RECOVERED]->(e) RETURN n.crimeType AS type, count(DISTINCT n) AS shootings, count(DISTINCT e) AS exhibits, min(n.occurredAt) AS first, max(n.occurredAt) AS last

// averages
MATCH ()-[r:NIBIN_LEAD]->() RETURN round(avg(r.version), 6) AS average, sum(r.version) AS total, round(stDevP(r.version), 6) AS spread, percentileDisc(r.version, 0.5) AS median

// order, skip and limit, ordered
MATCH (n) WHERE n.recordId IS NOT NULL RETURN n.recordId AS id ORDER BY id SKIP 2 LIMIT 5

// order by degree, ordered
MATCH (n:Casing) RETURN n.recordId AS id, COUNT { (n)--() } AS links ORDER BY links DESC, id LIMIT 4

// limit alone
MATCH (n:Person) WITH n LIMIT 2 RETURN count(n) AS people

// distinct neighbours
MATCH (:Shooting)-[:INVOLVED]->(p:Person)-[:SAME_AS]-(q:Person) RETURN DISTINCT p.recordId AS p, q.recordId AS q

// union of questions
MATCH (n:Shooting) RETURN n.recordId AS id UNION MATCH (n:FirearmRecovery) RETURN n.recordId AS id

// subquery for each row
MATCH (n:Shooting) CALL (n) { MATCH (n)-[:RECOVERED]->(e) RETURN count(e) AS exhibits } RETURN n.recordId AS id, exhibits

// subquery with a union
CALL () { MATCH (n:Person) RETURN n.lastName AS name UNION ALL MATCH (n:Location) RETURN n.city AS name } RETURN name, count(*) AS times

// list of ids
UNWIND $ids AS id OPTIONAL MATCH (n {recordId: id}) RETURN id, n.caliber AS caliber, n IS NULL AS absent

// case
MATCH (n:Shooting) RETURN n.recordId AS id, CASE WHEN (n)-[:RECOVERED]->() THEN 'evidence' WHEN (n)--() THEN 'linked' ELSE 'alone' END AS state

// property of any name
MATCH (n) UNWIND keys(n) AS key RETURN key, count(*) AS nodes

// property existence
MATCH (n:Firearm) WHERE n.serial IS NULL RETURN n.recordId AS id, n.make AS make

// all properties
MATCH (n:Shooting) RETURN properties(n) AS properties

// words inside
MATCH (n:Shooting) WHERE n.narrative CONTAINS $word AND NOT n.crimeType STARTS WITH 'SH' RETURN n.recordId AS id

// regular expression
MATCH (n:Person) WHERE n.lastName =~ 'Ab.*' RETURN n.recordId AS id

// joined by value
MATCH (a:Firearm), (b:Firearm) WHERE a.serial = b.serial AND a.recordId < b.recordId RETURN a.recordId AS a, b.recordId AS b

// joined by value through an index
MATCH (a:Shooting) MATCH (b:FirearmRecovery) WHERE b.caseNumber = a.caseNumber RETURN a.recordId AS a, b.recordId AS b

// product
MATCH (a:Trace), (b:Location) RETURN count(*) AS pairs

// reduced list
MATCH p = (a:Casing)-[:NIBIN_LEAD*1..2]->(b) RETURN a.recordId AS a, b.recordId AS b, reduce(total = 0, r IN relationships(p) | total + r.version) AS versions

// shooting with its day
MATCH (n:Shooting) RETURN n.recordId AS id, date(n.occurredAt) AS day, duration.inDays(date('2024-01-01'), date(n.occurredAt)).days AS days

// error from a value
MATCH (n:Shooting) RETURN 1 / (toInteger(right(n.caseNumber, 1)) - 3) AS quotient

// error from a type
MATCH (n:Firearm {caliber: '9MM'}) WITH n.make AS make ORDER BY make RETURN date(make) AS day

// types and labels of the schema
MATCH (a:Ori)-[:BELONGS_TO]->(b:Agency) RETURN a.code AS ori, b.agencyId AS agency

// how many records of a kind
CALL leadgraph.count(['Shooting']) YIELD total RETURN total

// how many of several kinds
UNWIND [['Shooting', 'FirearmRecovery'], ['Person'], ['Location', 'Person'], ['Nothing']] AS labels CALL leadgraph.count(labels) YIELD total RETURN labels, total

// the newest of some kinds, ordered
CALL leadgraph.page('incidents', {labels: ['Shooting', 'FirearmRecovery']}, 'occurredAt', 'NEWEST', null, 3) YIELD node, key RETURN node.recordId AS id, key

// all of a kind, and how many of one owner
CALL leadgraph.find('people', {labels: ['Person', 'Location']}) YIELD node WITH collect(node) AS found CALL leadgraph.total('people', {labels: ['Person'], oris: [coalesce(found[0].ori, '')]}) YIELD total UNWIND found AS node RETURN node.recordId AS id
