// question: Forget the user's embedded views that are over.
// params: userId STRING, now DATETIME
// returns: removed INTEGER; one row
// source: H-06
MATCH (embed:Embed {by: $userId})
WHERE embed.until <= $now
DETACH DELETE embed
RETURN count(*) AS removed
