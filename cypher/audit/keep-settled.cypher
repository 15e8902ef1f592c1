// question: Up to which entry of this log does every act now have its end in it?
// params: log STRING, sequence INTEGER
// returns: sequence INTEGER
// source: CJIS Security Policy 5.9.4, AU-2
MERGE (settled:SettledActs {log: $log})
SET settled.sequence = $sequence
RETURN settled.sequence AS sequence
