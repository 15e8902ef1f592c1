// question: Which agreement with the systems agency has this agency now?
// params: agencyId STRING, facts MAP: signedOn, endsOn, systems, policies, recordedBy, recordedAt
// returns: agencyId STRING, signedOn, endsOn DATE, systems, policies LIST<STRING>; one row, none for an unknown agency
// source: U-04
MATCH (agency:Agency {agencyId: $agencyId})
WITH agency.agencyId AS agencyId, COUNT { (:UserAgreement {agencyId: $agencyId}) } + 1 AS number
CREATE (agreement:UserAgreement {agencyId: agencyId, number: number})
SET agreement += $facts
RETURN agencyId, agreement.signedOn AS signedOn, agreement.endsOn AS endsOn, agreement.systems AS systems, agreement.policies AS policies
