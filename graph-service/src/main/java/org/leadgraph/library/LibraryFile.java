package org.leadgraph.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.RefusedToStart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of the library: a header of fixed keys in comments, then one statement. What is wrong with it stops the start. */
final class LibraryFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };
    private static final List<String> KEYS = List.of("question", "category", "params", "returns", "source", "why", "example");
    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern KEY = Pattern.compile("// ([a-z]+):(?: (.+))?");
    private static final Pattern ITEM = Pattern.compile("// {3}(\\S.*)");
    private static final Pattern PARAMETER = Pattern
            .compile("(\\w+) (STRING|RECORD_ID|INTEGER|FLOAT|DATE|LIST<STRING>)(?: = (.+?)|, (required|optional))"
                    + "(?:, (-?[\\d.]+) to (-?[\\d.]+))?(?:, one of ([^:]+))?: (.+)");
    private static final Pattern COLUMN = Pattern
            .compile("(\\w+) (NODE|PATH|STRING|INTEGER|FLOAT|BOOLEAN|DATETIME|LIST<NODE>|LIST<STRING>): (.+)");
    private static final Pattern USED = Pattern.compile("\\$(\\w+)");
    private static final Pattern LAST = Pattern.compile("(?s).*\\bORDER BY .+\\nLIMIT \\$limit\\s*");

    private final String name;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final String statement;

    private LibraryFile(String name, String text) {
        this.name = name;
        String key = null;
        int begins = 0;
        for (String line : text.split("\n")) {
            Matcher keyed = KEY.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (item.matches() && key != null && items.containsKey(key)) {
                items.get(key).add(item.group(1));
            } else if (keyed.matches() && KEYS.contains(keyed.group(1)) && !texts.containsKey(keyed.group(1))
                    && !items.containsKey(keyed.group(1))) {
                key = keyed.group(1);
                if (keyed.group(2) == null) {
                    items.put(key, new ArrayList<>());
                } else {
                    texts.put(key, keyed.group(2));
                }
            } else if (line.startsWith("//")) {
                throw broken("This line of the header is not understood: " + line);
            } else {
                break;
            }
            begins += line.length() + 1;
        }
        statement = text.substring(Math.min(begins, text.length()));
    }

    /**
     * The query of a file.
     *
     * @throws RefusedToStart
     *             that names the file and says what is wrong
     */
    static LibraryQuery read(String name, String text) {
        LibraryFile file = new LibraryFile(name, text);
        if (!NAME.matcher(name).matches()) {
            throw file.broken("The name is words in lower case with hyphens between them.");
        }
        LibraryQuery query = new LibraryQuery(name, file.text("question"), file.category(), file.parameters(), file.columns(),
                file.text("why"),
                file.text("source"), file.example(), file.statement.strip());
        file.check(query);
        return query;
    }

    private void check(LibraryQuery query) {
        Set<String> declared = new TreeSet<>(query.parameters().stream().map(LibraryParameter::name).toList());
        Set<String> used = new TreeSet<>();
        USED.matcher(query.cypher()).results().forEach(found -> used.add(found.group(1)));
        if (!declared.equals(used)) {
            throw broken("The header declares the parameters %s, the statement uses %s.".formatted(declared, used));
        }
        if (declared.size() != query.parameters().size()
                || new HashSet<>(query.columns().stream().map(LibraryColumn::name).toList()).size() != query.columns().size()) {
            throw broken("Two parameters, or two columns, have one name.");
        }
        if (!LAST.matcher(query.cypher() + "\n").matches()) {
            throw broken("The statement ends with ORDER BY and, on a line of its own, LIMIT $limit.");
        }
        if (query.parameters().stream()
                .noneMatch(each -> each.name().equals("limit") && each.defaultValue() != null && each.highest() != null)) {
            throw broken("The parameter limit has a default and a highest value.");
        }
        Optional<QueryCheck.Refusal> refusal = QueryCheck.refusal(query.cypher(), Language.CYPHER_25);
        if (refusal.isPresent()) {
            throw broken("Line %d of the statement is not open to callers: %s".formatted(refusal.get().line(), refusal.get().reason()));
        }
        try {
            query.complete(query.example(), SOME_DAY);
        } catch (InvalidRequest e) {
            throw broken("The example, or a default, is not fit. " + e.getMessage());
        }
    }

    private LibraryCategory category() {
        try {
            return LibraryCategory.valueOf(text("category"));
        } catch (IllegalArgumentException e) {
            throw broken("The category is one of " + List.of(LibraryCategory.values()) + ".");
        }
    }

    private List<LibraryParameter> parameters() {
        return items("params").stream().map(this::parameter).toList();
    }

    private LibraryParameter parameter(String line) {
        Matcher parts = PARAMETER.matcher(line);
        if (!parts.matches()) {
            throw broken(
                    "A parameter is written as name TYPE = default, or name TYPE, required, or name TYPE, optional; then bounds such as , 1 to 10 "
                            + "or , one of A, B; then a colon and words. Not so: " + line);
        }
        LibraryParameterType type = LibraryParameterType.written(parts.group(2));
        return new LibraryParameter(parts.group(1), type, "required".equals(parts.group(4)), defaultValue(type, parts.group(3)),
                bound(parts.group(5)), bound(parts.group(6)), parts.group(7) == null ? List.of() : List.of(parts.group(7).split(", ")),
                parts.group(8));
    }

    private @Nullable Object defaultValue(LibraryParameterType type, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return type == LibraryParameterType.DATE || type == LibraryParameterType.STRING
                    ? written
                    : JSON.readValue(written, Object.class);
        } catch (JacksonException e) {
            throw broken("This default is not a value: " + written);
        }
    }

    private static @Nullable Double bound(@Nullable String written) {
        return written == null ? null : Double.valueOf(written);
    }

    private List<LibraryColumn> columns() {
        List<LibraryColumn> columns = new ArrayList<>();
        for (String line : items("returns")) {
            Matcher parts = COLUMN.matcher(line);
            if (!parts.matches()) {
                throw broken("A column is written as name TYPE, a colon, and words. Not so: " + line);
            }
            columns.add(new LibraryColumn(parts.group(1), parts.group(2), parts.group(3)));
        }
        return columns;
    }

    private Map<String, Object> example() {
        try {
            return JSON.readValue(text("example"), OBJECT);
        } catch (JacksonException e) {
            throw broken("The example is one object of JSON.");
        }
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw broken("The header has no line // " + key + ": with a text.");
        }
        return text;
    }

    private List<String> items(String key) {
        List<String> lines = items.getOrDefault(key, List.of());
        if (lines.isEmpty()) {
            throw broken("The header has no line // " + key + ": with lines of its own below, each after three blanks.");
        }
        return lines;
    }

    private RefusedToStart broken(String what) {
        return new RefusedToStart("The file cypher/library/" + name + ".cypher is broken. " + what,
                "Correct the file; cypher/README.md says what a header contains.");
    }
}
