package org.leadgraph.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.ingest.Shape;
import org.leadgraph.load.SourceRow;

/** A row of an agency's export: its values by column, without blanks around them, and which of them are not known. */
final class ExportRow {
    private static final char LOST = '\uFFFD';
    /** What a spreadsheet makes of a long number. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{1,3}");

    private final Map<String, String> values;
    private final Set<String> unknown;
    private final Map<String, Integer> numbers;
    private final List<String> notes = new ArrayList<>();

    private ExportRow(Map<String, String> values, Set<String> unknown, Map<String, Integer> numbers) {
        this.values = values;
        this.unknown = unknown;
        this.numbers = numbers;
    }

    /**
     * @param numbers
     *            of the row among those with the same value, by column
     */
    static ExportRow of(List<String> columns, SourceRow row, Unknowns unknowns, Charset encoding, Map<String, Integer> numbers)
            throws RowRefused {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String value = row.values().get(i).strip();
            check(columns.get(i), value, encoding);
            values.put(columns.get(i), value);
        }
        Set<String> unknown = unknowns.together(values);
        values.forEach((column, value) -> {
            if (unknowns.isUnknown(column, value)) {
                unknown.add(column);
            }
        });
        return new ExportRow(values, unknown, numbers);
    }

    private static void check(String column, String value, Charset encoding) throws RowRefused {
        if (value.indexOf(LOST) >= 0) {
            throw new RowRefused(RefusalCode.ENCODING_BROKEN,
                    "Your column " + column + " is not written in the encoding that the profile names, which is " + encoding.name() + ".")
                    .in(column, Shape.of(value));
        }
        if (isUnicodeReadAsAnother(value, encoding)) {
            throw new RowRefused(RefusalCode.ENCODING_BROKEN,
                    "Your column " + column + " is written in UTF-8, but the profile names the encoding " + encoding.name() + ".")
                    .in(column, Shape.of(value));
        }
        if (SHORTENED.matcher(value).matches()) {
            throw new RowRefused(RefusalCode.NUMBER_SHORTENED,
                    "Your column " + column + " has a number that a spreadsheet has shortened. Export it as text.")
                    .in(column, Shape.of(value));
        }
    }

    /** A letter with an accent takes two bytes in UTF-8, which in another encoding are two strange characters. */
    private static boolean isUnicodeReadAsAnother(String value, Charset encoding) {
        if (encoding.equals(StandardCharsets.UTF_8) || value.chars().allMatch(each -> each < 0x80)) {
            return false;
        }
        try {
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(value));
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException anotherIndeed) {
            return false;
        }
    }

    /** Null when it is not known. */
    @Nullable
    String value(String column) {
        return unknown.contains(column) ? null : values.get(column);
    }

    /** As it is written, also when that means unknown. */
    String written(String column) {
        return values.getOrDefault(column, "");
    }

    /** Of the row among those with the same value in this column; null when that is not known. */
    @Nullable
    Integer number(String column) {
        return numbers.get(column);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
