// question: How many embedded views does the user have, beside this one?
// params: userId STRING, id STRING
// returns: kept INTEGER; one row
// source: H-06
MATCH (embed:Embed {by: $userId})
WHERE embed.embedId <> $id
RETURN count(embed) AS kept
