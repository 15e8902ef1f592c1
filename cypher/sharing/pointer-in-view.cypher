// question: Is the caller pointed at this record, beside a record of the caller's view?
// params: id STRING, beside STRING record id
// returns: agencyId STRING, pointOfContact STRING or null; one row, none when the caller is not
// source: L-06, binding decision 12
CALL leadgraph.pointers([$beside]) YIELD recordId, agencyId, pointOfContact
WITH recordId, agencyId, pointOfContact
WHERE recordId = $id
RETURN DISTINCT agencyId, pointOfContact
