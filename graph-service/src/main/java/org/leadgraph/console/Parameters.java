package org.leadgraph.console;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** A query's parameters: scalars, and flat lists of them. Their size is checked here, because over Bolt no size of a request limits them. */
final class Parameters {
    private static final int MOST = 50;
    private static final int LONGEST_LIST = 1_000;
    /** All names and texts together, in characters: as much as a request over HTTP may have in bytes. */
    private static final int MOST_TEXT = 64 * 1024;
    private static final String SHAPE = "Parameters are texts, numbers, true or false, null, or flat lists of at most " + LONGEST_LIST
            + " of these; at most " + MOST + " of them, with " + MOST_TEXT + " characters in all.";

    private Parameters() {
    }

    static Map<String, Object> checked(@Nullable Map<String, ?> sent) {
        Map<String, Object> checked = new LinkedHashMap<>();
        if (sent != null) {
            if (sent.size() > MOST) {
                throw refused();
            }
            requireFit(sent);
            sent.forEach((name, value) -> checked.put(name, value instanceof List<?> list ? list(list) : scalar(value)));
        }
        return checked;
    }

    private static void requireFit(Map<String, ?> sent) {
        long characters = 0;
        for (Map.Entry<String, ?> parameter : sent.entrySet()) {
            characters += parameter.getKey().length() + characters(parameter.getValue());
        }
        if (characters > MOST_TEXT) {
            throw refused();
        }
    }

    private static long characters(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case List<?> list -> list.stream().mapToLong(Parameters::characters).sum();
            case null, default -> 0;
        };
    }

    private static List<Object> list(List<?> sent) {
        if (sent.size() > LONGEST_LIST) {
            throw refused();
        }
        List<Object> list = new ArrayList<>();
        sent.forEach(each -> list.add(scalar(each)));
        return list;
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case BigDecimal number -> number.doubleValue();
            case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
            default -> throw refused();
        };
    }

    private static InvalidRequest refused() {
        return new InvalidRequest(ConsoleProblem.PARAMETERS_INVALID, SHAPE);
    }
}
