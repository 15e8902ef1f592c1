package org.leadgraph.ingest;

/**
 * What a value looks like without what it says: {@code AA-9999} for {@code IL-2031}. Whoever has to mend a row sees from it what is wrong; nobody learns a name or a number.
 */
public final class Shape {
    static final int LONGEST = 40;
    private static final String KEPT = " -/.,:;_()'\"";

    private Shape() {
    }

    /** Letters as A and a, digits as 9, some punctuation as it is, everything else as a question mark; cut off at {@value #LONGEST} characters. */
    public static String of(String text) {
        StringBuilder shape = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(each -> shape.append(of(each)));
        return text.codePointCount(0, text.length()) > LONGEST ? shape + "..." : shape.toString();
    }

    private static char of(int each) {
        if (Character.isDigit(each)) {
            return '9';
        }
        if (Character.isLetter(each)) {
            return Character.isUpperCase(each) ? 'A' : 'a';
        }
        return KEPT.indexOf(each) >= 0 ? (char) each : '?';
    }
}
