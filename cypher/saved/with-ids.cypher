// question: Which of these saved queries does the user have, or was the user's agency given?
// params: ids LIST<STRING>; userId STRING; agencyId STRING
// returns: saved NODE; by id
// source: H-06
MATCH (saved:SavedQuery)
WHERE saved.savedId IN $ids AND (saved.by = $userId OR saved.sharedWith = $agencyId)
RETURN saved
ORDER BY saved.savedId
