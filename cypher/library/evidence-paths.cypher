// question: By which evidence are these two incidents joined, on the shortest way?
// category: INCIDENTS
// params:
//   from RECORD_ID, required: one shooting or firearm recovery
//   to RECORD_ID, required: the other
//   steps INTEGER = 8, 1 to 8: most links on the way
//   limit INTEGER = 10, 1 to 50: most ways; all of them are equally short
// returns:
//   path PATH: the way from the one to the other
//   steps INTEGER: links on it
// source: design card, traversals (A-01)
// why: What joins two cases has to be shown link by link before anybody acts on it.
// example: {"from": "b384025ec03518f0c30e12ea4dcb2f21", "to": "ad9ff557090ab0dc0aea8daa18ce9389"}
MATCH (one:Shooting|FirearmRecovery {recordId: $from}), (other:Shooting|FirearmRecovery {recordId: $to})
MATCH path = ALL SHORTEST (one)
  (()-[link:NIBIN_LEAD|RECOVERED|TEST_FIRED|INVOLVED|POSSESSED|OCCURRED_AT|ADDRESS_OF|SAME_AS WHERE coalesce(link.status, 'HIT') IN ['LEAD', 'HIT']]-()){1,8}
  (other)
WHERE length(path) <= $steps
RETURN path, length(path) AS steps
ORDER BY [node IN nodes(path) | node.recordId], [link IN relationships(path) | coalesce(link.leadNumber, link.role, type(link))],
  [link IN relationships(path) | [startNode(link).recordId, properties(link)]]
LIMIT $limit
