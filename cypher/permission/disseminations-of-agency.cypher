// question: What has this agency passed on to others?
// params: agencyId STRING; outsideOnly BOOLEAN, only to agencies without an agreement; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: dissemination MAP; newest first, then by id
// source: W-01
MATCH (dissemination:Dissemination {byAgency: $agencyId})
WHERE (dissemination.at < $at OR dissemination.at = $at AND dissemination.disseminationId > $id) AND (NOT $outsideOnly OR dissemination.outsideAgreements)
WITH dissemination
ORDER BY dissemination.at DESC, dissemination.disseminationId
LIMIT $limit
RETURN dissemination {.*} AS dissemination
ORDER BY dissemination.at DESC, dissemination.disseminationId
