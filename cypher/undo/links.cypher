// question: Which links has this run made or changed, of those that are still to be undone, and what was there before?
// params: runId STRING, limit INTEGER
// returns: link MAP as the run has said it, befores LIST<MAP>, replacedByItself BOOLEAN whether a later row of the run has ended it; by id
// source: B-11
MATCH (link:RunLink {pending: $runId})
WHERE link.changeId > ''
WITH link
ORDER BY link.changeId
LIMIT $limit
RETURN link {.*} AS link,
  COLLECT {
    MATCH (before:RunLinkBefore {changeId: link.changeId})
    RETURN before {.*}
  } AS befores,
  EXISTS {
    MATCH (before:RunLinkBefore {fromId: link.fromId})
    WHERE before.runId = $runId AND before.linkKind = link.linkKind AND before.toId = link.toId AND before.changeId <> link.changeId
      AND coalesce(before.role, before.as, '') = coalesce(link.role, link.as, '')
  } AS replacedByItself
ORDER BY link.changeId
