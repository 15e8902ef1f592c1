package org.leadgraph.ingest;

import java.util.Optional;
import org.leadgraph.problem.TextFault;

/** How a column's text is refused. */
final class TextRules {
    private TextRules() {
    }

    static String checked(String column, String text, int most, boolean lineBreaks) throws RowRefused {
        Optional<TextFault> fault = TextFault.of(text, most, lineBreaks);
        if (fault.isPresent()) {
            throw switch (fault.get()) {
                case TOO_LONG -> new RowRefused(RefusalCode.TEXT_TOO_LONG, "Column " + column + " takes at most " + most + " characters.");
                case CONTROL_CHARACTER -> new RowRefused(RefusalCode.CONTROL_CHARACTER, "Column " + column + " has a control character.");
                case BROKEN -> new RowRefused(RefusalCode.ENCODING_BROKEN, "Column " + column + " is not UTF-8.");
            };
        }
        Marks.checkText(column, text);
        return text;
    }
}
