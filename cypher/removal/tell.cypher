// question: Tells agencies that a record is gone, each once, unless it is back.
// params: rows LIST<MAP>: recordId, toAgency, noticeId; recordIds LIST<STRING> of which everybody is told with this; next DATETIME or null, when to look again because a log could not be read
// returns: told INTEGER, one row
// source: contract decision 17
CALL () {
  UNWIND $rows AS row
  MATCH (open:RemovalToTell {recordId: row.recordId})
  MERGE (notice:RemovalNotice {recordId: row.recordId, toAgency: row.toAgency})
  ON CREATE SET notice.noticeId = row.noticeId, notice.agencyId = open.agencyId, notice.scope = open.scope, notice.at = open.at
  RETURN count(notice) AS told
}
CALL () {
  MATCH (done:RemovalToTell)
  WHERE done.recordId IN $recordIds
  SET done.next = $next
  WITH done
  WHERE $next IS NULL
  DELETE done
}
RETURN told
