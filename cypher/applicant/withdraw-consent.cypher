// question: Whose consent has ended?
// params: byAgency STRING; reference STRING; now DATETIME
// returns: consent MAP; one row, none for an unknown reference
// source: Q-01
MATCH (consent:ApplicantConsent {byAgency: $byAgency, reference: $reference})
SET consent.withdrawnAt = coalesce(consent.withdrawnAt, $now)
RETURN consent {.*} AS consent
