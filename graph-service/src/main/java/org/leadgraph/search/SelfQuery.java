package org.leadgraph.search;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;

/**
 * Whether a question names its own asker: the last name as whole words, or a beginning of it, or the user id, in any text of the document or the variables.
 * Training on authentic data is no occasion for that.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.4.8 (requirement N-08; binding decision 11).
 */
final class SelfQuery {
    private static final int SHORTEST_BEGINNING = 2;

    private SelfQuery() {
    }

    static boolean asks(Question question, Identity identity) {
        String name = " " + String.join(" ", words(identity.lastName())) + " ";
        boolean hasName = !name.isBlank();
        Pattern userId = Pattern.compile("(?<![\\p{L}\\p{N}._@-])" + Pattern.quote(identity.userId()) + "(?![\\p{L}\\p{N}_@-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return texts(question).stream()
                .anyMatch(text -> userId.matcher(text).find() || hasName && names(text, name));
    }

    private static boolean names(String text, String name) {
        List<String> words = words(text);
        return (" " + String.join(" ", words.stream().map(word -> word.replace("*", "")).toList()) + " ").contains(name)
                || words.stream().anyMatch(word -> isBeginning(word, name));
    }

    /** A search for {@code Elli*} finds Ellingham. */
    private static boolean isBeginning(String word, String name) {
        int star = word.indexOf('*');
        return star >= SHORTEST_BEGINNING && name.contains(" " + word.substring(0, star));
    }

    /** Letters and digits without case and accents; a star stays with its word. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}*]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> texts(Question question) {
        List<String> texts = new ArrayList<>();
        collect(question.variables(), texts);
        try {
            collect(new Parser().parseDocument(question.document()), texts);
        } catch (InvalidSyntaxException notRun) {
            texts.add(question.document());
        }
        return texts;
    }

    private static void collect(Document document, List<String> texts) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof StringValue literal) {
                texts.add(literal.getValue());
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, texts));
            case Collection<?> several -> several.forEach(each -> collect(each, texts));
            case null, default -> {
                // Numbers and flags cannot name a person.
            }
        }
    }
}
