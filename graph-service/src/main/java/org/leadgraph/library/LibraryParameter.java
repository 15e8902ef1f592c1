package org.leadgraph.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/**
 * A parameter of a query.
 *
 * @param required
 *            whether it must be sent
 * @param defaultValue
 *            what is taken when it is not; {@code today} of a day; null when there is nothing to take
 * @param lowest
 *            lowest number; null without a bound
 * @param highest
 *            highest number; null without a bound
 * @param choices
 *            the texts that it takes; empty for any
 * @param words
 *            what it means, with its unit
 */
public record LibraryParameter(String name, LibraryParameterType type, boolean required, @Nullable Object defaultValue,
        @Nullable Double lowest, @Nullable Double highest, List<String> choices, String words) {
    private static final String TODAY = "today";
    private static final int MOST_SHOWN = 60;

    public LibraryParameter {
        choices = List.copyOf(choices);
    }

    /**
     * What the query gets for this value.
     *
     * @throws InvalidRequest
     *             that names the parameter, what was sent and what is expected
     */
    Object value(Object sent, LocalDate today) {
        if (type == LibraryParameterType.DATE && sent.equals(TODAY)) {
            return today.toString();
        }
        Object value = type.read(sent);
        if (value == null || !isWithin(value) || !isChoice(value)) {
            throw new InvalidRequest(LibraryProblem.LIBRARY_PARAMETER_INVALID,
                    "Parameter `%s`: sent was %s, expected is %s.".formatted(name, shown(sent), expected()), "H-06");
        }
        return value;
    }

    /** What it takes, in words. */
    public String expected() {
        StringBuilder expected = new StringBuilder(type.words());
        if (lowest != null && highest != null) {
            expected.append(" from ").append(number(lowest)).append(" to ").append(number(highest));
        }
        if (!choices.isEmpty()) {
            expected.append(", each one of ").append(String.join(", ", choices));
        }
        return expected.toString();
    }

    private boolean isWithin(Object value) {
        return lowest == null || highest == null
                || value instanceof Number number && number.doubleValue() >= lowest && number.doubleValue() <= highest;
    }

    private boolean isChoice(Object value) {
        return choices.isEmpty() || (value instanceof List<?> list ? choices.containsAll(list) : choices.contains(value));
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    private static String shown(Object sent) {
        String text = sent instanceof String ? "\"" + sent + "\"" : String.valueOf(sent);
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
