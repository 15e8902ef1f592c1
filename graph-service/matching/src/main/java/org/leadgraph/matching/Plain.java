package org.leadgraph.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what people write in more than one way: case, accents, apostrophes, hyphens, spaces. */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u2018\u2019\u02bc]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {
    }

    /** Upper-case letters and digits, words apart by one blank. */
    static String words(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    /** The same without blanks. */
    static String letters(String text) {
        return words(text).replace(" ", "");
    }

    static List<String> list(String text) {
        String words = words(text);
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
