package org.leadgraph.quality;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * How good an agency's records are.
 *
 * @param kinds
 *            of which the agency has records
 * @param files
 *            that its programs have sent in the period, by kind
 */
record DataQuality(List<OfKind> kinds, List<OfFiles> files, ZonedDateTime from, ZonedDateTime before) {
    /**
     * Records of one kind.
     *
     * @param perhapsTwice
     *            how many are linked with another one of the own agency as the same
     */
    record OfKind(String kind, long records, List<OfField> fields, long perhapsTwice) {}

    /** How many records have a value. */
    record OfField(String field, long known) {}

    /** Rows of files, dry runs not among them. */
    record OfFiles(String kind, long files, long rowsRead, long refused) {}
}
