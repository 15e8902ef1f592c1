// question: Forget this embedded view.
// params: id STRING
// returns: removed INTEGER; one row
// source: H-06
MATCH (embed:Embed {embedId: $id})
DETACH DELETE embed
RETURN count(*) AS removed
