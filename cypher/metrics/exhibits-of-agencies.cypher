// question: Which exhibits of these agencies were collected in the period, and when did their images get into NIBIN?
// params: oris LIST<STRING>; from DATETIME; before DATETIME; limit INTEGER, rows
// returns: exhibitId STRING, tested BOOLEAN: whether it is a test fire; acquiredAt, enteredAt DATETIME or null; those without either moment are in every period; ordered by exhibitId
// source: Crime Gun Intelligence Centers, timely collection and entry (X-01, X-07)
MATCH (exhibit:Casing|TestFire)
WHERE exhibit.ori IN $oris
WITH exhibit, coalesce(exhibit.acquiredAt, exhibit.enteredAt) AS at
WHERE at IS NULL OR (at >= $from AND at < $before)
RETURN exhibit.recordId AS exhibitId, exhibit:TestFire AS tested, exhibit.acquiredAt AS acquiredAt, exhibit.enteredAt AS enteredAt
ORDER BY exhibitId
LIMIT $limit
