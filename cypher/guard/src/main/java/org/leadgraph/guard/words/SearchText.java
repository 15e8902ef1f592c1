package org.leadgraph.guard.words;

import java.util.ArrayList;
import java.util.List;

/**
 * What an investigator types: words that a record must all have, {@code "phrases"}, {@code one OR other}, {@code -without}, and {@code beginn*}. Of Lucene's
 * syntax only that remains: fuzzy words are cut to the commonest ones of the whole store, hidden records included, and regular expressions have no bound.
 */
public final class SearchText {
    /** Neo4j's analyser for what comes from here, which is taken apart already; that of the records would add the forms of the whole text. */
    public static final String QUERY_ANALYZER = "whitespace";

    static final int LONGEST_TEXT = 200;
    static final int MOST_WORDS = 10;

    private final List<List<String>> all = new ArrayList<>();
    private final List<String> none = new ArrayList<>();

    private SearchText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidSearchText("Search for at most " + LONGEST_TEXT + " characters.", false);
        }
        boolean or = false;
        boolean not = false;
        int words = 0;
        for (TypedWord word : TypedWord.of(text)) {
            if (word.is("OR")) {
                if (or || not || all.isEmpty()) {
                    throw loneOperator("OR");
                }
                or = true;
            } else if (word.is("NOT")) {
                if (not) {
                    throw loneOperator("NOT");
                }
                not = true;
            } else if (!word.is("AND")) {
                List<String> queries = word.luceneQueries();
                if (!queries.isEmpty()) {
                    words += word.words();
                    add(queries, or, not || word.excluded());
                    or = false;
                    not = false;
                }
            }
        }
        if (or || not) {
            throw loneOperator(or ? "OR" : "NOT");
        }
        if (all.isEmpty() && !none.isEmpty()) {
            throw new InvalidSearchText("Beside what a record must not have, give a word that it must have.", false);
        }
        if (words == 0 || words > MOST_WORDS) {
            throw new InvalidSearchText("Search for one to " + MOST_WORDS + " words of letters or digits.", false);
        }
    }

    private void add(List<String> queries, boolean or, boolean not) {
        if (or && not) {
            throw new InvalidSearchText("A word after OR cannot be excluded. Exclude it before, or ask twice.", false);
        }
        if (not) {
            none.add(queries.size() == 1 ? queries.getFirst() : "(+" + String.join(" +", queries) + ")");
        } else if (or) {
            if (queries.size() > 1) {
                throw new InvalidSearchText("Write blanks between the words after OR.", false);
            }
            all.getLast().addAll(queries);
        } else {
            queries.forEach(query -> all.add(new ArrayList<>(List.of(query))));
        }
    }

    private static InvalidSearchText loneOperator(String operator) {
        return new InvalidSearchText(
                operator + " stands before a word, and OR also after one. To search for the word itself, write it small.", false);
    }

    /**
     * A Lucene query for records that have all these words, in any field.
     *
     * @throws InvalidSearchText
     *             when there is nothing to search, too much, or something that is not understood; the message says which
     */
    public static String luceneQuery(String text) {
        SearchText parsed = new SearchText(text);
        List<String> clauses = new ArrayList<>();
        parsed.all.forEach(either -> clauses.add("+(" + String.join(" OR ", either) + ")"));
        parsed.none.forEach(query -> clauses.add("-" + query));
        return String.join(" ", clauses);
    }
}
