package org.leadgraph.guard.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Letters and digits with dashes, apostrophes and the like between them: {@code 2019-0002500}, {@code O'Brien}. Found by each of its parts, and by the whole
 * however it is joined. All of it is folded: small letters, without accents, in one of the forms that Unicode has.
 *
 * @param parts
 *            one or more, in order
 */
record Compound(List<String> parts) {
    /** The index takes no longer terms; a part of a text without blanks may be of any length. */
    static final int LONGEST_TERM = 255;

    private static final String APOSTROPHES = "\u2018\u2019\u201b\u02bb\u02bc\u00b4`\u2032";
    private static final int MINUS = 0x2212;
    private static final int MOST_LETTERS_FOR_ONE = 4;

    /** The parts without what is between them. */
    String joined() {
        return String.join("", parts);
    }

    /** The compounds of a text, in order. */
    static List<Compound> of(String text) {
        List<Compound> compounds = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int before = ' ';
        for (int each : folded(text).codePoints().toArray()) {
            if (Character.isLetterOrDigit(each)) {
                boolean alone = Character.isIdeographic(each);
                if (alone || part.length() >= LONGEST_TERM - 1) {
                    end(part, parts);
                }
                part.appendCodePoint(each);
                if (alone) {
                    end(part, parts);
                }
            } else {
                end(part, parts);
                if (!joins(each) || !Character.isLetterOrDigit(before)) {
                    end(parts, compounds);
                }
            }
            before = each;
        }
        end(part, parts);
        end(parts, compounds);
        return compounds;
    }

    private static void end(StringBuilder part, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    private static void end(List<String> parts, List<Compound> compounds) {
        if (!parts.isEmpty()) {
            compounds.add(new Compound(List.copyOf(parts)));
            parts.clear();
        }
    }

    private static boolean joins(int between) {
        return Character.getType(between) == Character.DASH_PUNCTUATION || between == MINUS || "'./_&".indexOf(between) >= 0;
    }

    private static String folded(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (APOSTROPHES.indexOf(plain.charAt(i)) >= 0) {
                plain.setCharAt(i, '\'');
            }
        }
        char[] letters = Normalizer.normalize(plain, Normalizer.Form.NFKD).toCharArray();
        char[] ascii = new char[letters.length * MOST_LETTERS_FOR_ONE];
        String without = new String(ascii, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, ascii, 0, letters.length));
        StringBuilder folded = new StringBuilder(without.length());
        without.codePoints().filter(each -> !isMark(Character.getType(each)))
                .forEach(each -> folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(each))));
        return folded.toString();
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
