// question: Which of these embedded views are the user's?
// params: ids LIST<STRING>, userId STRING, agencyId STRING
// returns: embed NODE; in no order
// source: H-06
MATCH (embed:Embed)
WHERE embed.embedId IN $ids AND embed.by = $userId
RETURN embed
