// question: Who has consented, when and how?
// params: byAgency STRING; reference STRING; act STRING, id of the act; facts MAP
// returns: consent MAP; one row, none when another act has put a consent with this reference on file that was not withdrawn
// source: Q-01, Q-02
MERGE (consent:ApplicantConsent {byAgency: $byAgency, reference: $reference})
WITH consent
WHERE consent.act IS NULL OR consent.act = $act OR consent.withdrawnAt IS NOT NULL
SET consent += $facts, consent.act = $act, consent.withdrawnAt = NULL
RETURN consent {.*} AS consent
