// question: Is there a trace detail among the removed records of this class?
// params: scope STRING its label
// returns: found BOOLEAN, one row
// source: E-03
RETURN EXISTS { MATCH (removal:Removal {scope: $scope}) WHERE removal.kind = 'TraceDetail' } AS found
