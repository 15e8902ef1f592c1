package org.leadgraph.act;

import org.leadgraph.act.Initiator.Program.Kind;

/** Acts for tests of those who may do them. */
public enum TestAct implements Act {
    /** Of every feed. */
    RECORDS_BRING(Terms.ofPrograms("bring records", "H-04").by(Kind.FEED)),
    /** Of one job, and of people with a role. */
    CLASS_RENAME(Terms.may("rename a class", "H-04", Role.CDS_APPROVER).byJob("renaming"));

    private final Terms terms;

    TestAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
