// question: Which saved query has this id, of those that the user has or that the user's agency was given?
// params: savedId STRING, userId STRING, agencyId STRING
// returns: saved NODE; one row or none
// source: H-06
MATCH (saved:SavedQuery {savedId: $savedId})
WHERE saved.by = $userId OR saved.sharedWith = $agencyId
RETURN saved
