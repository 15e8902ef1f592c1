// question: Which embedded view has this id, if it is the user's?
// params: id STRING, userId STRING
// returns: embed NODE; one row or none
// source: H-06
MATCH (embed:Embed {embedId: $id, by: $userId})
RETURN embed
