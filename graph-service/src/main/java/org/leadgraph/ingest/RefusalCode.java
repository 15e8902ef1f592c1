package org.leadgraph.ingest;

/** Why a row, or a whole file, was not loaded. */
public enum RefusalCode {
    /** The format has no file of this name. Use a name that docs/loading.md or docs/feeds.md lists. */
    FILE_UNKNOWN,
    /** The file's header is not the one of the format. Write the columns as the message lists them. */
    HEADER_DIFFERS,
    /** From this line on the text is not CSV. Check quotes and line ends. */
    NOT_CSV,
    /** The row has more or fewer values than the header. Check commas and quotes. */
    VALUES_MISCOUNTED,
    /** A required value is missing. Fill in the column. */
    VALUE_MISSING,
    /** A value is not of the column's kind. Write it as the message says. */
    VALUE_MALFORMED,
    /** A value is not on the column's list. Use one of those in the message. */
    VALUE_UNLISTED,
    /** A number or date is out of bounds. Keep to the bounds in the message. */
    VALUE_OUT_OF_RANGE,
    /** A text is longer than the column takes. Shorten it. */
    TEXT_TOO_LONG,
    /** A text has control characters, or characters that reverse the direction of reading. Remove them. */
    CONTROL_CHARACTER,
    /** A value is not UTF-8. Write the file in UTF-8. */
    ENCODING_BROKEN,
    /** No agency has this ORI. Load the ORI first, or correct it. */
    ORI_UNKNOWN,
    /** There is no agency with this id. Load the agency first, or correct the id. */
    AGENCY_UNKNOWN,
    /** The agency has no data class of this name. Load the scope first, or correct the name. */
    DATA_CLASS_UNKNOWN,
    /** There is no user with this id. Load the user first, or correct the id. */
    USER_UNKNOWN,
    /** The record belongs to another owner, and an owner never changes (INV-50). Give the record an id of its own. */
    OWNER_CHANGED,
    /** A record of another kind has this id. Give the record an id of its own. */
    RECORD_ID_TAKEN,
    /** One end of the link is not there. Load the record first. */
    END_MISSING,
    /** The format does not join these two kinds of records, or a record with itself. Correct the labels or the ids. */
    ENDS_UNFIT,
    /** The two records have different owners, and this kind of link joins records of one. Correct the ids. */
    OWNERS_DIFFER,
    /** The row is about records that the feed's agency does not own (INV-50). Send it with the feed of the owner. */
    NOT_OF_THIS_FEED,
    /** Two rows of one file have the same key, so it is not clear which is right. Send one of them; both were refused. */
    KEY_TWICE,
    /** The line is not a JSON object of texts, numbers and lists of texts. Write one object a line. */
    NOT_JSON,
    /** Dates of the row cannot both be right: something happened after the sender says so, or was entered before it was acquired. Correct them. */
    DATES_OUT_OF_ORDER,
    /** The coordinates are 0 and 0, or seem to be swapped. Leave both empty when the place is not known, and write degrees north as the latitude. */
    PLACE_UNLIKELY,
    /** The record bears a mark of classified information, and is not admitted. Take it out of the feed. */
    MARKED_CLASSIFIED,
    /** The record bears the mark of criminal intelligence, 28 CFR Part 23, and is not admitted. Take it out of the feed. */
    MARKED_INTELLIGENCE,
    /** Trace details must stay with their agency. Name a data class that only the owner sees. */
    DATA_CLASS_SHARED,
    /** The file ends within a row, or a quotation mark has swallowed the lines that follow. Send the file again, with every quotation mark closed and a line break at the end. */
    LINES_LOST,
    /** The local time comes twice or never that day, because clocks are changed. Send it with its offset, correct it, or let the feed profile say which moment it is. */
    LOCAL_TIME_UNCLEAR,
    /** A code is not in the feed profile's table. Add it to the table, or say in the profile what other codes become. */
    CODE_UNKNOWN,
    /** A place lies outside the area that the feed profile names; latitude and longitude may be swapped. Correct the coordinates, or leave both empty. */
    PLACE_OUTSIDE,
    /** A spreadsheet has shortened a long number, such as 2.01535E+11. Export the column as text. */
    NUMBER_SHORTENED,
    /** Rows of one export say different things of one record or link as of one moment. Correct them, or let the feed profile say that the last one counts; all of them were refused. */
    ROWS_DISAGREE,
    /** No condition of the feed profile holds for the row. Correct the profile, or let it pass over such rows. */
    ROW_GIVES_NOTHING,
    /** The feed profile numbers rows by a column that has too many different values in one file. Send the file in parts. */
    FILE_TOO_LONG
}
