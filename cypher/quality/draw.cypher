// question: Which sample is kept from now on?
// params: sampleId STRING, facts MAP
// returns: sample MAP
// source: S-02
MERGE (sample:QualitySample {sampleId: $sampleId})
SET sample += $facts
RETURN sample {.*} AS sample
