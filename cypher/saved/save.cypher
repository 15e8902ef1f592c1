// question: Keep this query for its user, now as given.
// params: savedId STRING; facts MAP: by, name, sharedWith, library, statement, version, parameters, savedAt
// returns: saved NODE; one row
// source: H-06
MERGE (saved:SavedQuery {savedId: $savedId})
SET saved += $facts
RETURN saved
