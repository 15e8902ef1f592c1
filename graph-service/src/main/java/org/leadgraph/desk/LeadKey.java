package org.leadgraph.desk;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(leadNumber + "\n" + scopes).substring(0, LENGTH);
    }
}
