package org.leadgraph.permission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
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
        try {
            byte[] text = new TreeMap<>(facts).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
