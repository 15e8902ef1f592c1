// question: Is there a file of this account now?
// params: userId STRING, file MAP of its facts
// returns: opened BOOLEAN, false when there was one; one row
// source: J-14, T-06
MERGE (file:AccountFile {userId: $userId})
  ON CREATE SET file += $file
RETURN file.openedAt = $file.openedAt AS opened
