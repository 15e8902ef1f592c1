// question: Which samples has this agency drawn, newest first, after a position?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER
// returns: sample MAP; newest first, then by id
// source: S-02
MATCH (sample:QualitySample {agencyId: $agencyId})
WHERE (sample.drawnAt < $at OR sample.drawnAt = $at AND sample.sampleId > $id)
WITH sample
ORDER BY sample.drawnAt DESC, sample.sampleId
LIMIT $limit
RETURN sample {.*} AS sample
ORDER BY sample.drawnAt DESC, sample.sampleId
