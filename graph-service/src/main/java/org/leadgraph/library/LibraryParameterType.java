package org.leadgraph.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.FreeText;

/** What a parameter takes. Each makes of a value of JSON what the query gets, or null when the value is not fit. */
public enum LibraryParameterType {
    STRING("STRING", "a text of at most 200 characters") {
        @Override
        @Nullable
        Object read(Object sent) {
            return sent instanceof String text && isFit(text) ? text : null;
        }
    },
    RECORD_ID("RECORD_ID", "a record id: 32 lower-case hexadecimal digits") {
        @Override
        @Nullable
        Object read(Object sent) {
            return sent instanceof String text && ID.matcher(text).matches() ? text : null;
        }
    },
    INTEGER("INTEGER", "a whole number") {
        @Override
        @Nullable
        Object read(Object sent) {
            return switch (sent) {
                case Long number -> number;
                case Integer number -> number.longValue();
                default -> null;
            };
        }
    },
    FLOAT("FLOAT", "a number") {
        @Override
        @Nullable
        Object read(Object sent) {
            return sent instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
        }
    },
    /** Goes to the query as a text, so that the query can be run with the same parameters where they come as JSON. */
    DATE("DATE", "a day, such as 2024-03-24") {
        @Override
        @Nullable
        Object read(Object sent) {
            try {
                return sent instanceof String text && text.length() == 10 ? LocalDate.parse(text).toString() : null;
            } catch (DateTimeException e) {
                return null;
            }
        }
    },
    STRINGS("LIST<STRING>", "a list of at most 100 texts") {
        @Override
        @Nullable
        Object read(Object sent) {
            return sent instanceof List<?> list && list.size() <= MOST
                    && list.stream().allMatch(each -> each instanceof String text && isFit(text))
                            ? List.copyOf(list)
                            : null;
        }
    };

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final String inFiles;
    private final String words;

    LibraryParameterType(String inFiles, String words) {
        this.inFiles = inFiles;
        this.words = words;
    }

    /** What the query gets for this value; null when it is not fit. */
    @Nullable
    abstract Object read(Object sent);

    /** As it is written in the files. */
    public String inFiles() {
        return inFiles;
    }

    String words() {
        return words;
    }

    static LibraryParameterType written(String name) {
        for (LibraryParameterType type : values()) {
            if (type.inFiles.equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no type " + name);
    }

    private static boolean isFit(String text) {
        return FreeText.line(LONGEST).isFit(text);
    }
}
