// question: Which of these has this agency passed on?
// params: ids LIST<STRING>; agencyId STRING
// returns: dissemination MAP; by id
// source: W-01
MATCH (dissemination:Dissemination {byAgency: $agencyId})
WHERE dissemination.disseminationId IN $ids
RETURN dissemination {.*} AS dissemination
ORDER BY dissemination.disseminationId
