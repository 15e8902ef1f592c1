package org.leadgraph.ingest;

import org.jspecify.annotations.Nullable;

/** What the graph did with a row; the statements of {@code cypher/ingest} answer with these names. */
enum Outcome {
    CREATED,
    UPDATED,
    /** The graph has the row as it is, or a newer one. */
    UNCHANGED,
    AGENCY_UNKNOWN(RefusalCode.AGENCY_UNKNOWN, "An agency of this row is not there; load agencies first."),
    ORI_UNKNOWN(RefusalCode.ORI_UNKNOWN, "No agency has this ORI; load ORIs first."),
    ORI_OF_ANOTHER_AGENCY(RefusalCode.OWNER_CHANGED, "This ORI belongs to another agency; an owner never changes."),
    DATA_CLASS_UNKNOWN(RefusalCode.DATA_CLASS_UNKNOWN, "The agency has no such data class; load scopes first."),
    USER_UNKNOWN(RefusalCode.USER_UNKNOWN, "The user of this row is not there; load users first."),
    RECORD_ID_TAKEN(RefusalCode.RECORD_ID_TAKEN, "A record of another kind has this id."),
    OWNER_CHANGED(RefusalCode.OWNER_CHANGED, "The record belongs to another ORI; an owner never changes."),
    END_MISSING(RefusalCode.END_MISSING, "A record at an end of this relationship is not there; load records first."),
    OWNERS_DIFFER(RefusalCode.OWNERS_DIFFER, "This kind of relationship joins records of one agency."),
    NOT_OF_THIS_FEED(RefusalCode.NOT_OF_THIS_FEED, "The feed's agency owns no end of this relationship.");

    private final @Nullable RefusalCode code;
    private final String sentence;

    Outcome() {
        this(null, "");
    }

    Outcome(@Nullable RefusalCode code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Why the row was not loaded; null when it was. */
    @Nullable
    RowRefused refusal() {
        return code == null ? null : new RowRefused(code, sentence);
    }
}
