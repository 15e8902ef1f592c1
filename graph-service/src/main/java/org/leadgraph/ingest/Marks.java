package org.leadgraph.ingest;

import java.util.regex.Pattern;

/**
 * Marks that say a record does not belong here: that it is classified (EO 12958), or criminal intelligence (28 CFR Part 23). Found in the column for it, and in every text as such marks are written on
 * paper: a banner on a line of its own, a portion mark with two strokes, or the name of the regulation.
 */
final class Marks {
    private static final String LEVEL = "(TOP SECRET|SECRET|CONFIDENTIAL)";
    private static final Pattern BANNER = Pattern.compile("(?m)^\\s*" + LEVEL + "\\s*(//.*)?$|\\b" + LEVEL + "//|\\((TS|S|C)//[A-Z]");
    private static final Pattern CLASSIFIED = Pattern.compile("(?i)\\s*(CLASSIFIED|" + LEVEL + "\\b.*|TS|S|C)\\s*");
    private static final Pattern INTELLIGENCE = Pattern
            .compile("(?i)\\b28\\s*C\\.?\\s?F\\.?\\s?R\\.?\\s*(PART\\s*|§\\s*)?23\\b|\\bCRIMINAL INTELLIGENCE INFORMATION\\b");

    private Marks() {
    }

    /** Refuses a mark in the column for it. */
    static void checkMark(String column, String mark) throws RowRefused {
        if (CLASSIFIED.matcher(mark).matches()) {
            throw classified(column);
        }
        checkText(column, mark);
    }

    /** Refuses a text that bears a mark. */
    static void checkText(String column, String text) throws RowRefused {
        // Most texts are ruled out by a look for a few letters, which is much faster than the patterns.
        if ((text.contains("//") || text.contains("SECRET") || text.contains("CONFIDENTIAL")) && BANNER.matcher(text).find()) {
            throw classified(column);
        }
        if ((text.contains("23") || text.contains("NTELLIGENCE") || text.contains("ntelligence")) && INTELLIGENCE.matcher(text).find()) {
            throw new RowRefused(RefusalCode.MARKED_INTELLIGENCE,
                    "Column " + column + " bears the mark of criminal intelligence (28 CFR Part 23). Such records are not admitted.");
        }
    }

    private static RowRefused classified(String column) {
        return new RowRefused(RefusalCode.MARKED_CLASSIFIED,
                "Column " + column + " bears a mark of classified information. Such records are not admitted.");
    }
}
