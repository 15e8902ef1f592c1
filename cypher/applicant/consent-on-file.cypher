// question: Has the user's agency this applicant's consent on file?
// params: userId STRING; reference STRING
// returns: onFile BOOLEAN; one row, none for an unknown user
// source: N-DEx manual 3.1, 1.3.7.3 (Q-01)
MATCH (:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
RETURN EXISTS {
  MATCH (consent:ApplicantConsent {byAgency: agency.agencyId, reference: $reference})
  WHERE consent.withdrawnAt IS NULL
} AS onFile
