package org.leadgraph.ingest;

/** Why a row, or a whole file, was not loaded. */
public enum RefusalCode {
    /** The format has no file of this name. */
    FILE_UNKNOWN,
    /** The header is not the one of the format. */
    HEADER_DIFFERS,
    /** The text is not CSV from this line on. */
    NOT_CSV,
    /** The row has more or fewer values than the header. */
    VALUES_MISCOUNTED,
    /** A value that must be there is not. */
    VALUE_MISSING,
    /** A value that is not of the column's kind. */
    VALUE_MALFORMED,
    /** A value that is not on the column's list. */
    VALUE_UNLISTED,
    /** A number or date out of its bounds. */
    VALUE_OUT_OF_RANGE,
    /** A text longer than the column takes. */
    TEXT_TOO_LONG,
    /** A text with control characters, or with ones that turn the direction of reading. */
    CONTROL_CHARACTER,
    /** Bytes that are not UTF-8. */
    ENCODING_BROKEN,
    /** An ORI that no agency has. */
    ORI_UNKNOWN,
    /** An agency that is not there. */
    AGENCY_UNKNOWN,
    /** A data class that the agency does not have. */
    DATA_CLASS_UNKNOWN,
    /** A user that is not there. */
    USER_UNKNOWN,
    /** Something that belongs to another owner already; an owner never changes (INV-50). */
    OWNER_CHANGED,
    /** A record of another kind has this id. */
    RECORD_ID_TAKEN,
    /** An end of the relationship is not there. */
    END_MISSING,
    /** The format does not join these two kinds of records, or a record with itself. */
    ENDS_UNFIT,
    /** The two records have different owners, and this relationship joins records of one. */
    OWNERS_DIFFER,
    /** The row is about records that the feed's agency does not own (INV-50). */
    NOT_OF_THIS_FEED
}
