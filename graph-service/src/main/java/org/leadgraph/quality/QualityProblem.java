package org.leadgraph.quality;

import org.leadgraph.problem.ProblemCode;

/** Of quality control. */
enum QualityProblem implements ProblemCode {
    /** A sample has 1 to 100 records, and there must be records to draw from. Choose another size or an earlier moment. */
    QUALITY_SAMPLE_INVALID,
    /** The agency has no such sample, or the record is not in it. List samples with {@code qualitySamples}. */
    QUALITY_SAMPLE_UNKNOWN,
    /** The sample is signed off and does not change any more. Draw another one. */
    QUALITY_SAMPLE_SIGNED_OFF,
    /** Records of the sample have no finding yet. Note one for each with {@code noteQualityFinding}. */
    QUALITY_SAMPLE_OPEN,
    /** The period is empty or longer than ten years. Choose another. */
    QUALITY_PERIOD_INVALID
}
