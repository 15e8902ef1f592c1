package org.leadgraph.problem;

import java.util.Optional;

/** What no text may contain, no matter who wrote it: the one check for people's forms, for headers and for the columns of feeds. */
public enum TextFault {
    /** It has more characters than it may. */
    TOO_LONG,
    /** It has a control character, or one that turns the direction of writing: with these a text can show something else than it says. */
    CONTROL_CHARACTER,
    /** It is not what was written: a character was lost on its way, or half of one. */
    BROKEN;

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * What is wrong with a text; empty when it is fit. An empty text is fit.
     *
     * @param longest
     *            most characters, as Java counts them
     * @param severalLines
     *            whether line breaks and tabs are allowed
     */
    public static Optional<TextFault> of(String text, int longest, boolean severalLines) {
        if (text.length() > longest) {
            return Optional.of(TOO_LONG);
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean ordinary = each >= ' ' && each < 0x7F || severalLines && (each == '\n' || each == '\r' || each == '\t');
            if (!ordinary && (Character.isISOControl(each) || turnsDirection(each))) {
                return Optional.of(CONTROL_CHARACTER);
            }
            if (!ordinary && (each == REPLACEMENT || isHalfCharacter(text, i))) {
                return Optional.of(BROKEN);
            }
        }
        return Optional.empty();
    }

    private static boolean turnsDirection(char each) {
        return each >= '\u202A' && each <= '\u202E' || each >= '\u2066' && each <= '\u2069';
    }

    private static boolean isHalfCharacter(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(each) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
