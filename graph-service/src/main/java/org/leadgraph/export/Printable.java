package org.leadgraph.export;

/** Texts of records as parts of a page that is printed. */
final class Printable {
    private Printable() {
    }

    /**
     * The text, which stays text whatever is in it. Characters that would not be printed as what they are (control characters, and those that change the direction of
     * writing) are left out.
     */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("<br/>");
                default -> {
                    int type = Character.getType(point);
                    if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
