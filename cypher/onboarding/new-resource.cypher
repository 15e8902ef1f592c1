// question: Under which id is this resource published now?
// params: facts MAP: title, link, audience, publishedAt
// returns: number INTEGER, resourceId, title, link, audience STRING; one row
// source: J-19
MATCH (turn:ActState {name: 'acts'})
SET turn.resources = coalesce(turn.resources, 0) + 1
CREATE (resource:Resource {number: turn.resources, resourceId: 'RS-' + randomUUID()})
SET resource += $facts
RETURN resource.number AS number, resource.resourceId AS resourceId, resource.title AS title, resource.link AS link, resource.audience AS audience
