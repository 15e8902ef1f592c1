// question: What is known of this sample of the agency?
// params: sampleId STRING, agencyId STRING
// returns: sample MAP; no row without it
// source: S-02
MATCH (sample:QualitySample {sampleId: $sampleId, agencyId: $agencyId})
RETURN sample {.*} AS sample
