// question: Which embedded views does the user have?
// params: userId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: embed NODE; newest first, then by id
// source: H-06
MATCH (embed:Embed {by: $userId})
WHERE embed.madeAt < $at OR embed.madeAt = $at AND embed.embedId > $id
RETURN embed
ORDER BY embed.madeAt DESC, embed.embedId
LIMIT $limit
