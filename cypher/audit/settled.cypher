// question: Up to which entry of this log does every act have its end in it?
// params: log STRING
// returns: sequence INTEGER; no row when none was noted
// source: CJIS Security Policy 5.9.4, AU-2
MATCH (settled:SettledActs {log: $log})
RETURN settled.sequence AS sequence
