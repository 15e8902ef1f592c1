// question: Whose consents has this agency on file?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: consent MAP; newest first, then by id
// source: Q-01
MATCH (consent:ApplicantConsent {byAgency: $agencyId})
WHERE (consent.at < $at OR consent.at = $at AND consent.reference > $id)
WITH consent
ORDER BY consent.at DESC, consent.reference
LIMIT $limit
RETURN consent {.*} AS consent
ORDER BY consent.at DESC, consent.reference
