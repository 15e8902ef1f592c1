// question: Erases a record, its links, its versions, what waits for it, what runs of feeds did to it, what was decided about it and others, what its agency noted about its leads, how it was removed, decided on and verified; a mark stays that has nothing of it.
// params: recordId STRING, mark STRING keyed
// returns: mark STRING, one row
// source: contract decision 17
MERGE (stone:Tombstone {mark: $mark})
WITH stone
CALL () {
  MATCH (waits:WaitingLink)
  WHERE waits.fromId = $recordId OR waits.toId = $recordId
  DELETE waits
}
CALL () {
  MATCH (source:RecordSource {of: $recordId})
  DELETE source
}
CALL () {
  MATCH (change:RunChange {of: $recordId})
  DELETE change
}
CALL () {
  MATCH (link:RunLink|RunLinkBefore)
  WHERE link.fromId = $recordId OR link.toId = $recordId
  DELETE link
}
CALL () {
  MATCH (group:Foresight)
  WHERE $recordId IN group.examples
  SET group.places = [i IN range(0, size(group.examples) - 1) WHERE group.examples[i] <> $recordId | group.places[i]],
    group.examples = [id IN group.examples WHERE id <> $recordId]
}
CALL () {
  MATCH (asked:AskedRecord {about: $recordId})
  REMOVE asked.verifiedContent
}
CALL () {
  MATCH (version:RecordVersion {of: $recordId})
  DELETE version
}
CALL () {
  MATCH (decision:SameDecision)
  WHERE decision.one = $recordId OR decision.other = $recordId
  DELETE decision
}
CALL () {
  MATCH (record:AnyRecord|RemovedRecord {recordId: $recordId})-[:RECOVERED]->{0,1}()-[lead:NIBIN_LEAD]-()
  MATCH (:Ori {code: record.ori})-[:BELONGS_TO]->(owner:Agency)
  MATCH (work:LeadWork {agencyId: owner.agencyId})
  WHERE work.leadNumber = lead.leadNumber
  SET work.notes = [], work.notedBy = [], work.notedAt = []
}
CALL () {
  MATCH (removal:Removal {recordId: $recordId})
  DELETE removal
}
CALL () {
  MATCH (record:AnyRecord|RemovedRecord {recordId: $recordId})
  DETACH DELETE record
}
RETURN stone.mark AS mark
