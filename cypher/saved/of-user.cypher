// question: Which saved queries does the user have, or was the user's agency given, after this name and id?
// params: userId STRING, agencyId STRING, name STRING, id STRING, limit INTEGER
// returns: saved NODE; ordered by name, savedId
// source: H-06
MATCH (saved:SavedQuery)
WHERE (saved.by = $userId OR saved.sharedWith = $agencyId) AND (saved.name > $name OR saved.name = $name AND saved.savedId > $id)
RETURN saved
ORDER BY saved.name, saved.savedId
LIMIT $limit
