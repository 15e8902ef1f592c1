// question: What must the other agency be told about an agreement? Within an act, so that numbers follow one another.
// params: toAgency STRING, byAgency STRING, kind STRING, at DATETIME
// returns: number INTEGER; one row
// source: Collective Data Sharing FAQ, "opt out" (K-01, K-11)
OPTIONAL MATCH (last:AgreementNotice {toAgency: $toAgency})
WITH coalesce(max(last.number), 0) + 1 AS number
CREATE (notice:AgreementNotice {toAgency: $toAgency, number: number, byAgency: $byAgency, kind: $kind, at: $at})
RETURN notice.number AS number
