// An owner's exception is called so, in the policy and in the record of its changes; it was called a release, as the last step of an answer is.
MATCH (scope:Scope)-[old:RELEASED]->(to) MERGE (scope)-[exception:EXCEPTION]->(to) SET exception = properties(old) DELETE old;
MATCH (entry:PolicyEntry {kind: 'RELEASE'}) SET entry.kind = 'EXCEPTION';
