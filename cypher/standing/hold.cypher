// question: Is this account suspended by somebody, beside waiting for its forms? Nothing is kept of accounts without a file.
// params: userId STRING, held BOOLEAN
// returns: userId STRING; one row, none without a file
// source: J-10
MATCH (file:AccountFile {userId: $userId})
SET file.held = $held
RETURN file.userId AS userId
