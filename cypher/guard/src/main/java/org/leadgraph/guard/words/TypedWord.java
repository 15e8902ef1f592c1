package org.leadgraph.guard.words;

import java.util.ArrayList;
import java.util.List;

/**
 * One word or phrase as it was typed.
 *
 * @param text
 *            without the quotes around a phrase and the dash of an excluded word
 */
record TypedWord(String text, boolean phrase, boolean excluded) {
    private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final int SHORTEST_BEGINNING = 2;

    /** The words of a text. A quote inside a word is none: it may mean inches. */
    static List<TypedWord> of(String text) {
        String typed = text.codePoints().map(each -> QUOTES.indexOf(each) >= 0 ? '"' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        List<TypedWord> words = new ArrayList<>();
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = isExcluding(typed, at);
            at += excluded ? 1 : 0;
            boolean phrase = typed.charAt(at) == '"';
            int end = phrase ? typed.indexOf('"', at + 1) : endOfWord(typed, at);
            if (end < 0) {
                throw new InvalidSearchText("A phrase that begins with \" must end with \".", false);
            }
            words.add(new TypedWord(typed.substring(phrase ? at + 1 : at, end), phrase, excluded));
            at = phrase ? end + 1 : end;
        }
        return words;
    }

    private static boolean isExcluding(String typed, int at) {
        return typed.charAt(at) == '-' && at + 1 < typed.length()
                && (typed.charAt(at + 1) == '"' || Character.isLetterOrDigit(typed.codePointAt(at + 1)));
    }

    private static int endOfWord(String typed, int from) {
        int end = from;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean is(String operator) {
        return !phrase && !excluded && text.equals(operator);
    }

    /** How many words it counts for. */
    int words() {
        return (int) text.strip().split("\\s+").length;
    }

    /** What a record must match, each of them; empty when there is no letter or digit. */
    List<String> luceneQueries() {
        int star = text.indexOf('*');
        List<Compound> compounds = Compound.of(text);
        if (star < 0) {
            return compounds.isEmpty() ? List.of() : List.of(whole(compounds));
        }
        String before = text.substring(0, star);
        if (phrase || text.substring(star).codePoints().anyMatch(Character::isLetterOrDigit)) {
            throw new InvalidSearchText("A * stands only at the end of a word, outside of quotes.", true);
        }
        compounds = Compound.of(before);
        if (compounds.isEmpty() || compounds.getLast().joined().length() < SHORTEST_BEGINNING) {
            throw new InvalidSearchText("Give at least " + SHORTEST_BEGINNING + " characters before *.", true);
        }
        List<String> queries = new ArrayList<>(compounds.stream().limit(compounds.size() - 1L).map(each -> whole(List.of(each))).toList());
        queries.add(compounds.getLast().joined() + "*");
        return queries;
    }

    private String whole(List<Compound> compounds) {
        List<String> parts = compounds.stream().flatMap(each -> each.parts().stream()).toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        // Taken apart here, so that nothing in it is syntax.
        String inOrder = "\"" + String.join(" ", parts) + "\"";
        return compounds.size() > 1 || phrase ? inOrder : "(" + compounds.getFirst().joined() + " OR " + inOrder + ")";
    }
}
