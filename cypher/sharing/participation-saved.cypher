// question: Notes facts of an agency's part in Collective Data Sharing.
// params: agencyId STRING, facts MAP of those of state, approver, joinedAt, leftAt, listed that change
// returns: agencyId STRING
// source: K-07, K-12, K-16 to K-18
MERGE (joined:CdsParticipation {agencyId: $agencyId})
SET joined += $facts
RETURN joined.agencyId AS agencyId
