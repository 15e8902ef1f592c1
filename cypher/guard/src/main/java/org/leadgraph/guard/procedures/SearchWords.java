package org.leadgraph.guard.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns what an investigator types into a full-text query. Of Lucene's syntax only words and beginnings of words remain: fuzzy words are cut to the commonest
 * ones of the whole store, hidden records included, and regular expressions have no bound.
 */
final class SearchWords {
    static final int LONGEST_TEXT = 200;
    static final int MOST_WORDS = 10;
    private static final int SHORTEST_BEGINNING = 2;

    private SearchWords() {
    }

    /**
     * A Lucene query for records that have all these words, in any field.
     *
     * @throws IllegalArgumentException
     *             when there is nothing to search, or too much; the message says which
     */
    static String luceneQuery(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Search for at most " + LONGEST_TEXT + " characters.");
        }
        List<String> clauses = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String clause = clause(word);
            if (!clause.isEmpty()) {
                clauses.add(clause);
            }
        }
        if (clauses.isEmpty() || clauses.size() > MOST_WORDS) {
            throw new IllegalArgumentException("Search for one to " + MOST_WORDS + " words of letters or digits.");
        }
        return String.join(" AND ", clauses);
    }

    private static String clause(String word) {
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        boolean beginning = word.endsWith("*");
        String letters = word.replace("*", "");
        boolean simple = letters.codePoints().allMatch(Character::isLetterOrDigit);
        if (beginning && simple) {
            if (letters.length() < SHORTEST_BEGINNING) {
                throw new IllegalArgumentException("Give at least " + SHORTEST_BEGINNING + " characters before *.");
            }
            return letters.toLowerCase(Locale.ROOT) + "*";
        }
        // Quoted, the index's own analyser splits it as it split the records, and nothing in it is syntax.
        return '"' + letters.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
