// question: Forgets what was told, or was to be told, of a record that is back.
// params: recordId STRING
// returns: forgotten INTEGER, one row
// source: contract decision 17
MATCH (told:RemovalToTell|RemovalNotice {recordId: $recordId})
DELETE told
RETURN count(told) AS forgotten
