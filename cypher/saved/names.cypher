// question: How do the user's own saved queries read?
// params: userId STRING
// returns: savedId STRING, name STRING; ordered by name
// source: H-06
MATCH (saved:SavedQuery {by: $userId})
RETURN saved.savedId AS savedId, saved.name AS name
ORDER BY name
