// question: Keep this embedded view.
// params: id STRING; facts MAP: by, origin, recordIds, documents, useCode, reason, reasonType, onBehalfOf, activity, madeAt, until
// returns: embed NODE; one row
// source: R-05, H-06
MERGE (embed:Embed {embedId: $id})
SET embed += $facts
RETURN embed
