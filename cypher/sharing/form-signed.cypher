// question: Keeps a signed form.
// params: kind STRING ADDENDUM or APPROVER_CHANGE, agencyId STRING, approver STRING, signedBy STRING, at ZONED DATETIME, memorandum INTEGER
// returns: kind STRING
// source: K-07, K-17
CREATE (form:CdsForm {kind: $kind, agencyId: $agencyId, approver: $approver, signedBy: $signedBy, at: $at, memorandum: $memorandum})
RETURN form.kind AS kind
