// question: Whose forms are signed off now?
// params: userId STRING, at DATETIME, by STRING user id
// returns: userId STRING; one row
// source: J-10, J-14
MATCH (file:AccountFile {userId: $userId})
SET file.signedOffAt = $at, file.signedOffBy = $by
RETURN file.userId AS userId
