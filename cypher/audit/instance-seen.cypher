// question: Notes that this instance of the service is there. Which others were there a moment ago, and by which keys do they know cursors?
// params: log STRING, the name of its log; keys LIST of STRING, fingerprints of its keys, the one that seals first
// returns: log STRING; keys LIST of STRING; ordered by log
// source: CJIS Security Policy 5.9.4, AU-9
MERGE (own:ServiceInstance {log: $log})
SET own.keys = $keys, own.seenAt = datetime.realtime()
WITH own
MATCH (other:ServiceInstance)
WHERE other.log <> $log AND other.seenAt > datetime.realtime() - duration({minutes: 2})
RETURN other.log AS log, other.keys AS keys
ORDER BY log
