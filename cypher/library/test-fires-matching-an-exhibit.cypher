// question: Which guns in custody match this exhibit, through leads?
// category: GUNS
// params:
//   exhibit RECORD_ID, required: a casing or test fire
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm; null when its record is not there for the caller
//   testFire NODE: the test fire that matches
//   leads INTEGER: leads between the two
//   confirmed BOOLEAN: whether some chain so short has only hits
// source: NESS "Benefits", NIBIN data (D-01, F-01)
// why: A test fire is where a casing becomes a gun.
// example: {"exhibit": "366463ff96940ac2ff5204e4a8a94d4c"}
MATCH (exhibit:Casing|TestFire {recordId: $exhibit})
MATCH path = (exhibit) (()-[lead:NIBIN_LEAD WHERE lead.status IN ['LEAD', 'HIT']]-()){1,6} (testFire:TestFire)
WHERE testFire <> exhibit
WITH testFire, length(path) AS leads, all(each IN relationships(path) WHERE each.status = 'HIT') AS hits
WITH testFire, leads, max(CASE WHEN hits THEN 1 ELSE 0 END) AS confirmed
ORDER BY leads
WITH testFire, head(collect([leads, confirmed])) AS nearest
OPTIONAL MATCH (gun:Firearm)-[:TEST_FIRED]->(testFire)
RETURN gun, testFire, nearest[0] AS leads, nearest[1] = 1 AS confirmed
ORDER BY leads, testFire.recordId, coalesce(gun.recordId, '')
LIMIT $limit
