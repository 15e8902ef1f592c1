// question: Which resources are there for this reader?
// params: atf BOOLEAN, before INTEGER number of the last one seen, limit INTEGER
// returns: number INTEGER, resourceId, title, link, audience STRING; newest first
// source: J-19
MATCH (resource:Resource)
WHERE resource.withdrawnAt IS NULL AND resource.number < $before AND ($atf OR resource.audience = 'EVERYBODY')
RETURN resource.number AS number, resource.resourceId AS resourceId, resource.title AS title, resource.link AS link, resource.audience AS audience
ORDER BY number DESC
LIMIT $limit
