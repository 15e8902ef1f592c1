package org.leadgraph.removal;

import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Reach.OWN_AGENCY;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/**
 * Acts on records that should not be seen any more. Withdrawing is undone by the same people, so two roles may; what cannot be undone, or was sealed by law or a court, is for the
 * head of the agency alone.
 */
enum RemovalAct implements Act {
    RECORD_WITHDRAW(may("withdraw a record of the agency", "S-01", SOURCE_DATA_ADMINISTRATOR, APPLICATION_ADMINISTRATOR)
            .through("withdrawRecord")),
    RECORD_BRING_BACK(may("bring back a record that was withdrawn", "S-01", SOURCE_DATA_ADMINISTRATOR, APPLICATION_ADMINISTRATOR)
            .through("bringBackRecord")),
    RECORD_SEAL(may("seal a record of the agency", "S-01", SOURCE_DATA_ADMINISTRATOR).through("sealRecord")),
    RECORD_OPEN(may("open a record that was sealed", "S-01", HEAD_OF_AGENCY).through("openSealedRecord")),
    RECORD_EXPUNGE(may("erase a record of the agency for good", "S-01", HEAD_OF_AGENCY).through("expungeRecord")),
    REMOVAL_NOTICES_MAKE(ofPrograms("tell those to whom a record was shown that it is gone", "S-01").byJob(NoticeMaking.JOB)),
    REMOVAL_NOTICES_LOOK(may("see which records that the agency was shown are gone", "S-01").about(OWN_AGENCY).through("removalNotices")),
    REMOVED_RECORDS_LOOK(may("see which records of the agency are withdrawn or sealed", "S-01", SOURCE_DATA_ADMINISTRATOR,
            APPLICATION_ADMINISTRATOR, HEAD_OF_AGENCY).through("removedRecords"));

    private final Terms terms;

    RemovalAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
