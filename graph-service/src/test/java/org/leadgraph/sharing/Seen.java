package org.leadgraph.sharing;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.leadgraph.sharing.Situation.Level;

/**
 * What one caller was shown, by the ids of records. The same whoever tells it: the rules, the guard, the service.
 *
 * @param records
 *            records that were there
 * @param pointers
 *            ids, owners and contacts of pointers beside visible records
 * @param byNumber
 *            the same of pointers that were found by their number
 * @param links
 *            relationships, from the smaller id to the greater: {@code id TYPE id}
 * @param joined
 *            pairs of records with a way of visible links between them, the smaller id first
 */
record Seen(Set<String> records, Set<String> pointers, Set<String> byNumber, Set<String> links, Set<String> joined) {
    Seen() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    static String pointer(String recordId, String agency, String contact) {
        return recordId + " of " + agency + ", ask " + contact;
    }

    static String link(String one, String type, String other) {
        return one.compareTo(other) < 0 ? one + " " + type + " " + other : other + " " + type + " " + one;
    }

    static String pair(String one, String other) {
        return link(one, "-", other);
    }

    Level levelOf(String recordId) {
        if (records.contains(recordId)) {
            return Level.NODE;
        }
        if (pointers.stream().anyMatch(pointer -> pointer.startsWith(recordId))) {
            return Level.POINTER;
        }
        return byNumber.stream().anyMatch(pointer -> pointer.startsWith(recordId)) ? Level.BY_NUMBER : Level.NOTHING;
    }

    /** Finds out which records the links join, for a witness that tells links alone. */
    Seen withJoined() {
        for (String start : records) {
            Set<String> reached = new HashSet<>(Set.of(start));
            boolean more = true;
            while (more) {
                more = false;
                for (String link : links) {
                    String one = link.substring(0, 32);
                    String other = link.substring(link.length() - 32);
                    more |= reached.contains(one) && reached.add(other) || reached.contains(other) && reached.add(one);
                }
            }
            reached.remove(start);
            reached.forEach(end -> joined.add(pair(start, end)));
        }
        return this;
    }
}
