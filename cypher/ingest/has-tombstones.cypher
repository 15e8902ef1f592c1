// question: Was any record expunged from this graph?
// params: none
// returns: found BOOLEAN, one row
// source: contract decision 17
RETURN EXISTS { MATCH (stone:Tombstone) } AS found
