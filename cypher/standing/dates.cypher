// question: What is on record about a user's training, checks and agreement, when anything is kept at all?
// params: userId STRING
// returns: assignedOn, policyTraining, securityAwareness, fingerprintCheck, agreementSignedOn, agreementEndsOn DATE or null; one row, none for an unknown user
// source: T-01 to T-03, T-06, T-07, U-04
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
OPTIONAL MATCH (file:AccountFile {userId: $userId})
WITH agency, file,
  head(COLLECT {
    MATCH (agreement:UserAgreement {agencyId: agency.agencyId})
    RETURN agreement ORDER BY agreement.number DESC
  }) AS agreement,
  COLLECT { MATCH (record:StandingRecord {userId: $userId}) WHERE record.withdrawnAt IS NULL RETURN record } AS records
RETURN file.assignedOn AS assignedOn, agreement.signedOn AS agreementSignedOn, agreement.endsOn AS agreementEndsOn,
  reduce(last = null, r IN [r IN records WHERE r.kind = 'POLICY_TRAINING'] | CASE WHEN last IS NULL OR r.on > last THEN r.on ELSE last END)
    AS policyTraining,
  reduce(last = null, r IN [r IN records WHERE r.kind = 'SECURITY_AWARENESS'] | CASE WHEN last IS NULL OR r.on > last THEN r.on ELSE last END)
    AS securityAwareness,
  reduce(last = null, r IN [r IN records WHERE r.kind = 'FINGERPRINT_CHECK'] | CASE WHEN last IS NULL OR r.on > last THEN r.on ELSE last END)
    AS fingerprintCheck
