package org.leadgraph.removal;

import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;

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
