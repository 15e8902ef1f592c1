package org.leadgraph.permission;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;

/**
 * A digest of what a record says: a verification is the owner's statement about the record as it was then.
 *
 * @param digest
 *            SHA-256 of the record's own facts; equal while none of them changes
 */
record Content(String recordId, String digest) {
    static final NamedQuery<Content> OF_RECORDS = NamedQuery.of("permission/content-of-records", Content::of);

    private static Content of(Row row) {
        return new Content(row.text("recordId"), digest(row.fact("content").asMap()));
    }

    private static String digest(Map<String, Object> facts) {
        return DigestUtils.sha256Hex(new TreeMap<>(facts).toString());
    }
}
