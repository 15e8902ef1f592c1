// question: Which of these samples has this agency drawn?
// params: ids LIST<STRING>, agencyId STRING
// returns: sample MAP; by id
// source: S-02
MATCH (sample:QualitySample {agencyId: $agencyId})
WHERE sample.sampleId IN $ids
RETURN sample {.*} AS sample
ORDER BY sample.sampleId
