package org.leadgraph.feed;

import org.leadgraph.problem.ProblemCode;

enum FeedProblem implements ProblemCode {
    /** There is no valid credential of a feed account, or the account was ended. Send {@code Authorization: Bearer} with the credential that was shown when the account was opened. */
    FEED_CREDENTIAL_INVALID,
    /** The service has no secret from which ids of records are made, so it takes no feeds. The operator sets {@code leadgraph.feeds.key-file}. */
    FEEDS_OFF,
    /** The secret from which ids are made is another than before, and every record would come twice. The operator puts the former one back. */
    FEED_KEY_CHANGED,
    /** There is no file of this name, or the account may not send it. Use a name that docs/feeds.md lists. */
    FEED_KIND_UNKNOWN,
    /** The agency has no feed profile of this name that is switched on, or the account may not send exports. Ask the agency's source data administrator. */
    FEED_EXPORT_UNKNOWN,
    /** The body is neither CSV nor JSON lines, or is packed in an unknown way. Send {@code Content-Type: text/csv}, or {@code Content-Type: application/x-ndjson}, packed with gzip or not at all. */
    FEED_FORM_UNKNOWN,
    /** A header with the count of rows or bytes, or with the hash, cannot be read. Write it as docs/feeds.md says. */
    FEED_MANIFEST_INVALID,
    /** What arrived is not what the headers announce, so nothing of it was taken. Send the file again. */
    FEED_DIFFERS,
    /** The file has more or fewer rows than the headers announce, so nothing of it was taken. Send the file again. */
    FEED_ROWS_DIFFER,
    /** The file cannot be sent in this way. A snapshot is a file of records, or an export, of the agency's own account; {@code mostAbsent} is a whole number of percent from 0 to 100, and only of a snapshot; the feed for NIBIN has no preview. */
    FEED_DELIVERY_INVALID,
    /** More of what the feed brought before is absent from the snapshot than may be, so nothing was withdrawn. If the snapshot is right, send it again with a greater {@code mostAbsent}. */
    FEED_TOO_MANY_ABSENT,
    /** Not every row of the snapshot was taken, so nothing was withdrawn. Mend what was refused or lost, and send it again. */
    FEED_SNAPSHOT_NOT_WHOLE,
    /** The file is larger than the service takes. Send it in parts. */
    FEED_TOO_LARGE,
    /** The service takes no more files at this moment, or the account is sending another. Try again in a moment. */
    FEED_BUSY,
    /** The service has no room on its disk for the file now, and nothing of it was taken. Send it again later. */
    FEED_NO_ROOM,
    /** The file did not arrive to its end, or too slowly. Send it again. */
    FEED_BROKEN_OFF,
    /** The account or its agency may no longer send. What was written before stays; ask the agency's source data administrator. */
    FEED_NOT_PERMITTED,
    /** The feed account has sent no such file. Use the id in the answer to the sending. */
    FEED_RUN_UNKNOWN,
    /** The name of the feed account is not fit, or another open account of the agency has it. Use 1 to 60 lower-case letters, digits and hyphens. */
    FEED_NAME_INVALID,
    /** It was not attested what the agency answers for. Read what {@code attests} means in the documentation, and send true. */
    FEED_NOT_ATTESTED,
    /** The agency's access was asked for without NESS+ RMS. Ask the field division to request it. */
    FEED_NOT_REQUESTED,
    /** The agency has no open feed account with this id. List them with {@code feedAccounts}. */
    FEED_ACCOUNT_UNKNOWN,
    /** The hour by which a feed comes is no time of day with a time zone. Write both, such as 06:00 and America/Chicago, or neither. */
    FEED_HOUR_INVALID,
    /** One of the agencies is not there, or there are too many. Name 1 to 10,000 agencies by their ids. */
    FEED_AGENCIES_INVALID
}
