package org.leadgraph.guard.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.model.RecordKind;

/**
 * The question how many records of some kinds there are, and nothing else, as analysts ask it first: {@code MATCH (n:Shooting) RETURN count(n)}. Neo4j answers it
 * for a caller by looking at every node of the store, so that it takes as long as there is hidden; the guard has the number.
 */
final class WholeCount {
    private static final Pattern QUESTION = Pattern.compile(
            """
            \\s*(?i:MATCH)\\s*\\(\\s*(?<variable>[A-Za-z]\\w*)\\s*:\\s*(?<labels>[A-Za-z]+(?:\\s*\\|\\s*[A-Za-z]+)*)\\s*\\)\
            \\s*(?i:RETURN)\\s+(?<count>(?i:count)\\s*\\(\\s*(?:\\*|\\k<variable>)\\s*\\))(?:\\s+(?i:AS)\\s+(?<name>[A-Za-z]\\w*))?\\s*;?\\s*""");
    private static final Set<String> KINDS = new HashSet<>(RecordKind.labels());

    private WholeCount() {
    }

    /** What runs in the place of a text that the parser has read and that callers may send; empty when it asks something else. */
    static Optional<String> of(String text) {
        Matcher question = QUESTION.matcher(text);
        if (!question.matches()) {
            return Optional.empty();
        }
        Set<String> labels = Stream.of(question.group("labels").split("\\|")).map(String::strip).collect(Collectors.toSet());
        if (!KINDS.containsAll(labels)) {
            return Optional.empty();
        }
        String column = question.group("name") == null ? question.group("count") : question.group("name");
        String list = labels.stream().sorted().collect(Collectors.joining("', '", "['", "']"));
        return Optional.of("CALL leadgraph.count(" + list + ") YIELD total\nRETURN total AS " + QueryVariables.quoted(column));
    }
}
