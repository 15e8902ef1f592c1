package org.leadgraph.quality;

import static org.leadgraph.act.Reach.OWN_AGENCY;
import static org.leadgraph.act.Role.AGENCY_COORDINATOR;
import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of quality control. */
enum QualityAct implements Act {
    QUALITY_SAMPLE_DRAW(may("draw a sample of the agency's records for review", "S-02", SOURCE_DATA_ADMINISTRATOR).about(OWN_AGENCY)
            .through("drawQualitySample")),
    QUALITY_FINDING_NOTE(may("note what was found at a record of a sample", "S-02", SOURCE_DATA_ADMINISTRATOR).about(OWN_AGENCY)
            .through("noteQualityFinding")),
    QUALITY_SAMPLE_SIGN_OFF(may("sign a sample off", "S-02", SOURCE_DATA_ADMINISTRATOR).about(OWN_AGENCY).through("signOffQualitySample")),
    QUALITY_LOOK(may("see how good the agency's records are, and samples of them", "S-01", SOURCE_DATA_ADMINISTRATOR, AGENCY_COORDINATOR)
            .about(OWN_AGENCY).through("dataQuality", "qualitySamples"));

    private final Terms terms;

    QualityAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
