package org.leadgraph.ingest;

/** What no text may hold. */
final class TextRules {
    private static final char REPLACEMENT = '\uFFFD';

    private TextRules() {
    }

    static String checked(String column, String text, int most, boolean lineBreaks) throws RowRefused {
        if (text.length() > most) {
            throw new RowRefused(RefusalCode.TEXT_TOO_LONG, "Column " + column + " takes at most " + most + " characters.");
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each >= 0x7F) {
                special(column, text, i, lineBreaks);
            }
        }
        return text;
    }

    private static void special(String column, String text, int at, boolean lineBreaks) throws RowRefused {
        char each = text.charAt(at);
        if (lineBreaks && (each == '\n' || each == '\r' || each == '\t')) {
            return;
        }
        if (Character.isISOControl(each) || turnsDirection(each)) {
            throw new RowRefused(RefusalCode.CONTROL_CHARACTER, "Column " + column + " has a control character.");
        }
        if (each == REPLACEMENT || isHalfCharacter(text, at)) {
            throw new RowRefused(RefusalCode.ENCODING_BROKEN, "Column " + column + " is not UTF-8.");
        }
    }

    /** With these, a text can show something else than it says. */
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
