package org.leadgraph.guard.text;

import java.util.Comparator;
import java.util.TreeSet;

/** Insertions and replacements in a text. The same edit twice counts once, because the parser has some parts of a text twice in its tree. */
final class TextEdits {
    /** What comes first where several are put at one place. */
    enum Rank {
        CLOSING, CLOSING_OUTER, NAME, COLUMN, ORDER, LIMIT, OPENING_OUTER, OPENING
    }

    private record Edit(int start, int end, Rank rank, String text) {}

    private final TreeSet<Edit> edits = new TreeSet<>(
            Comparator.comparingInt(Edit::start).thenComparing(Edit::rank).thenComparingInt(Edit::end).thenComparing(Edit::text));

    void insert(int place, Rank rank, String text) {
        edits.add(new Edit(place, place, rank, text));
    }

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, Rank.OPENING, text));
    }

    void surround(int start, int end, String function) {
        insert(start, Rank.OPENING, function + "(");
        insert(end, Rank.CLOSING, ")");
    }

    /** As {@link #surround}, around what else is put at the same places. */
    void surroundAll(int start, int end, String function) {
        insert(start, Rank.OPENING_OUTER, function + "(");
        insert(end, Rank.CLOSING_OUTER, ")");
    }

    String applied(String text) {
        StringBuilder applied = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            applied.append(text, done, edit.start()).append(edit.text());
            done = edit.end();
        }
        return applied.append(text, done, text.length()).toString();
    }
}
