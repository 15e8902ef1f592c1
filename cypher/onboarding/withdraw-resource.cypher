// question: Which resource is published no longer?
// params: resourceId STRING, at DATETIME
// returns: number INTEGER, resourceId, title, link, audience STRING; one row, none when it was not published
// source: J-19
MATCH (resource:Resource {resourceId: $resourceId})
WHERE resource.withdrawnAt IS NULL
SET resource.withdrawnAt = $at
RETURN resource.number AS number, resource.resourceId AS resourceId, resource.title AS title, resource.link AS link, resource.audience AS audience
