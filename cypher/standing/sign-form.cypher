// question: Is this form signed now, by this act?
// params: userId STRING, form STRING property of its moment, at DATETIME
// returns: signed BOOLEAN, false when it was before; one row
// source: J-10
MATCH (file:AccountFile {userId: $userId})
WITH file, file[$form] IS NULL AS signed
SET file[$form] = coalesce(file[$form], $at)
RETURN signed
