package org.leadgraph.feedfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;

/**
 * How the rows of a file are written.
 *
 * @param columns
 *            whose values are read, in the order in which they are given to the sink
 * @param required
 *            those that a CSV file must have
 * @param others
 *            whether it may have other columns, which are passed over
 * @param delimiter
 *            between the values of a CSV file
 * @param encoding
 *            how its bytes are characters; line breaks are the byte 10 in it
 */
public record RowForm(List<String> columns, List<String> required, boolean others, char delimiter, Charset encoding) {
    public RowForm {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
    }

    /** As we describe it: UTF-8, with commas, and no other columns. */
    public static RowForm of(FeedFile file) {
        return new RowForm(file.fields().stream().map(Field::name).toList(),
                file.fields().stream().filter(Field::required).map(Field::name).toList(), false, ',', StandardCharsets.UTF_8);
    }

    boolean isUnicode() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    /** How to mend a header; the columns follow. */
    String inWords() {
        String between = switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "the character " + delimiter;
        };
        return others
                ? "The header must have these columns of the profile, between " + between + ", each once; others are passed over: "
                : "The header must have these columns, between " + between + ", each once: ";
    }
}
