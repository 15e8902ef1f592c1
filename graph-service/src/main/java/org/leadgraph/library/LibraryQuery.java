package org.leadgraph.library;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/**
 * A query of the library, as its file says.
 *
 * @param name
 *            name of the file without its ending
 * @param question
 *            what it answers, in one sentence
 * @param why
 *            why one would ask
 * @param source
 *            where the question comes from
 * @param example
 *            parameters that work on the demo world
 * @param cypher
 *            the statement
 */
public record LibraryQuery(String name, String question, LibraryCategory category, List<LibraryParameter> parameters,
        List<LibraryColumn> columns, String why, String source, Map<String, Object> example, String cypher) {
    public LibraryQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    /**
     * All parameters, checked, with defaults where nothing was sent; null where there is none.
     *
     * @throws InvalidRequest
     *             when one is unknown, missing or not fit
     */
    public Map<String, @Nullable Object> complete(Map<String, @Nullable Object> sent, LocalDate today) {
        Map<String, @Nullable Object> checked = checked(sent, today);
        Map<String, @Nullable Object> complete = new LinkedHashMap<>();
        for (LibraryParameter parameter : parameters) {
            Object value = checked.get(parameter.name());
            if (value == null && parameter.required()) {
                throw new InvalidRequest(LibraryProblem.LIBRARY_PARAMETER_INVALID,
                        "Parameter `%s`: nothing was sent, expected is %s.".formatted(parameter.name(), parameter.expected()), "H-06");
            }
            Object unsent = parameter.defaultValue();
            complete.put(parameter.name(), value != null || unsent == null ? value : parameter.value(unsent, today));
        }
        return complete;
    }

    /**
     * The parameters that were sent, checked one by one.
     *
     * @throws InvalidRequest
     *             when one is unknown or not fit
     */
    public Map<String, @Nullable Object> checked(Map<String, @Nullable Object> sent, LocalDate today) {
        Map<String, LibraryParameter> known = parameters.stream().collect(Collectors.toMap(LibraryParameter::name, each -> each));
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            LibraryParameter parameter = known.get(name);
            if (parameter == null) {
                throw new InvalidRequest(LibraryProblem.LIBRARY_PARAMETER_INVALID, "This query has no parameter of that name. It takes "
                        + parameters.stream().map(each -> "`" + each.name() + "`").collect(Collectors.joining(", ")) + ".", "H-06");
            }
            if (value != null) {
                checked.put(name, parameter.value(value, today));
            }
        });
        return checked;
    }
}
