package org.leadgraph.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one lead on the desk is: all pairs of exhibits under one lead number whose own exhibits are in the same scopes. So a user who does not see one of the agency's classes has nothing to do with work on what is in it.
 *
 * @param scopes
 *            of the agency's own exhibits
 */
public record LeadKey(String leadNumber, SortedSet<Integer> scopes) {
    private static final int LENGTH = 24;

    public LeadKey {
        scopes = new TreeSet<>(scopes);
    }

    /** The scopes as the graph keeps them. */
    List<Long> kept() {
        return scopes.stream().map(Integer::longValue).toList();
    }

    /** By which somebody who sees the lead names it before there is work on it. */
    String name() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((leadNumber + "\n" + scopes).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
