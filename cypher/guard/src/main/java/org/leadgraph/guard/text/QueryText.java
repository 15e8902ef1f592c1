package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a statement that the parser has read, looked at between places that the parser has told. Brackets, texts in quotes, names in backticks and comments
 * are skipped as wholes.
 */
final class QueryText {
    private static final Set<String> DIRECTIONS = Set.of("ASC", "ASCENDING", "DESC", "DESCENDING");

    private final String text;

    QueryText(String text) {
        this.text = text;
    }

    /** A piece of the text. */
    record Span(int start, int end) {}

    /** What was looked for is not where the parser said that it is. */
    static final class Mismatch extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Mismatch(String what) {
            super("Expected " + what);
        }
    }

    int length() {
        return text.length();
    }

    boolean isAt(int place, char mark) {
        return place < text.length() && text.charAt(place) == mark;
    }

    /** Where the word, or the name in backticks, that starts here ends. */
    int endOfName(int start) {
        if (isAt(start, '`')) {
            return quoted(start);
        }
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            throw new Mismatch("a name");
        }
        return end;
    }

    /** Where the first opening bracket of a kind is that is inside no other bracket; brackets of other kinds before it are passed over. */
    int opening(int start, char bracket) {
        for (int at = significant(start); at < text.length(); at = significant(next(at))) {
            if (text.charAt(at) == bracket) {
                return at;
            }
        }
        throw new Mismatch("a bracket");
    }

    /** Where the bracket that opens here closes, just after it. */
    int closing(int opening) {
        return next(opening);
    }

    /** The pieces between commas that are inside no bracket. */
    List<Span> parts(int start, int end) {
        List<Span> parts = new ArrayList<>();
        int from = significant(start);
        int at = from;
        while (at < end) {
            if (text.charAt(at) == ',') {
                parts.add(trimmed(from, at));
                from = significant(at + 1);
            }
            at = significant(next(at));
        }
        parts.add(trimmed(from, end));
        return parts;
    }

    /** After a word at this place, in capitals or not. */
    Optional<Integer> after(int start, String word) {
        int at = significant(start);
        boolean there = text.regionMatches(true, at, word, 0, word.length())
                && (at + word.length() == text.length() || !isNamePart(text.charAt(at + word.length())));
        return there ? Optional.of(at + word.length()) : Optional.empty();
    }

    /** Where the last such word starts that is inside no bracket. */
    int last(int start, int end, String word) {
        int found = -1;
        for (int at = significant(start); at < end; at = significant(next(at))) {
            if (isNamePart(text.charAt(at)) && after(at, word).isPresent()) {
                found = at;
            }
        }
        if (found < 0) {
            throw new Mismatch(word);
        }
        return found;
    }

    /** Where the statement ends: before the semicolon that it may end with. */
    int end() {
        for (int at = significant(0); at < text.length(); at = significant(next(at))) {
            if (text.charAt(at) == ';') {
                return at;
            }
        }
        return text.length();
    }

    /** The piece without a direction of sorting at its end. */
    Span withoutDirection(Span sorted) {
        int last = sorted.start();
        boolean ofProperty = false;
        boolean dot = false;
        for (int at = sorted.start(); at < sorted.end(); at = significant(next(at))) {
            last = at;
            ofProperty = dot;
            dot = text.charAt(at) == '.';
        }
        String word = text.substring(last, sorted.end()).toUpperCase(Locale.ROOT);
        return last > sorted.start() && !ofProperty && DIRECTIONS.contains(word) ? trimmed(sorted.start(), last) : sorted;
    }

    /** Without white space and comments at its end. */
    Span trimmed(int start, int end) {
        int trimmed = start;
        for (int at = start; at < end; at = significant(next(at))) {
            trimmed = next(at);
        }
        return new Span(start, Math.min(trimmed, end));
    }

    /** The first place from here on that is neither white space nor comment. */
    private int significant(int start) {
        int at = start;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at) + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** After the word, number, quotes, bracket or sign that starts here. */
    private int next(int at) {
        char first = text.charAt(at);
        return switch (first) {
            case '\'', '"', '`' -> quoted(at);
            case '(', '[', '{' -> bracketed(at);
            default -> isNamePart(first) ? endOfName(at) : at + 1;
        };
    }

    private int quoted(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (true) {
            if (at >= text.length()) {
                throw new Mismatch("the end of a quotation");
            }
            char each = text.charAt(at);
            if (each == '\\' && quote != '`') {
                at += 2;
            } else if (each != quote) {
                at++;
            } else if (quote == '`' && isAt(at + 1, '`')) {
                at += 2;
            } else {
                return at + 1;
            }
        }
    }

    private int bracketed(int start) {
        int at = significant(start + 1);
        while (at < text.length()) {
            char each = text.charAt(at);
            if (each == ')' || each == ']' || each == '}') {
                return at + 1;
            }
            at = significant(next(at));
        }
        throw new Mismatch("a closing bracket");
    }

    private static boolean isNamePart(char each) {
        return Character.isJavaIdentifierPart(each) && each != '\u0000';
    }
}
