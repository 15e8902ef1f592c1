package org.leadgraph.guard.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.ast.Statements;
import org.neo4j.cypher.internal.parser.Cypher25AstParserFactory;
import org.neo4j.cypher.internal.parser.Cypher5AstParserFactory;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import scala.Option;

/**
 * Reads a caller's Cypher with Neo4j's own parser before it runs, and refuses what callers may not ask, with its place and what to use instead. Anything not
 * known here is refused, so a new Neo4j brings in nothing unseen.
 *
 * <p>
 * This is for friendliness and against cost: what a caller may see is decided by the guard, whatever the text.
 */
public final class QueryCheck {
    /** Longest text, in characters. */
    public static final int LONGEST = 8 * 1024;

    /** The column of an answer that says which records its row was made from: texts of scope, ORI and record id, with spaces between; or null for too many. */
    public static final String RECORDS = QueryRewriter.RECORDS;

    private static final int MOST_ROWS = 1_000;
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d{1,6}), column (\\d{1,6})");

    private QueryCheck() {
    }

    /** Versions of the language. */
    public enum Language {
        CYPHER_5("CYPHER 5"), CYPHER_25("CYPHER 25");

        private final String prefix;

        Language(String prefix) {
            this.prefix = prefix;
        }

        /** The prefix by which a text is read as this language. */
        public String prefix() {
            return prefix;
        }

        Statements parse(String text) {
            var errors = new Neo4jCypherExceptionFactory(text, Option.empty());
            return this == CYPHER_5
                    ? Cypher5AstParserFactory.apply(text, errors, Option.empty()).statements()
                    : Cypher25AstParserFactory.apply(text, errors, Option.empty()).statements();
        }
    }

    /**
     * Why a text does not run.
     *
     * @param reason
     *            what, why, and what to use instead, in sentences; nothing of the data, and of the text only names of functions and procedures
     * @param line
     *            from 1; 0 when the whole text is meant
     * @param column
     *            from 1; 0 when the whole text is meant
     */
    public record Refusal(String reason, int line, int column) {}

    /**
     * What is found on reading a text once.
     *
     * @param refusal
     *            why it does not run for a caller; empty when it may
     * @param cypher
     *            what runs in its place, with {@link QueryRewriter}'s hidden columns; empty when it does not
     * @param computes
     *            whether values of the answer can be made from records that no row names, as counts are
     */
    public record Checked(Optional<Refusal> refusal, String cypher, boolean computes) {
        private static Checked refused(Optional<Refusal> why) {
            return new Checked(why, "", false);
        }
    }

    /** Whether a column is one that the text that runs has, and the caller's text has not. */
    public static boolean isHidden(String column) {
        return column.startsWith(HiddenNames.BEGINNING);
    }

    /** Why this text does not run for a caller; empty when it may. */
    public static Optional<Refusal> refusal(String text, Language language) {
        return check(text, language, MOST_ROWS).refusal();
    }

    /**
     * Reads a text.
     *
     * @param mostRows
     *            rows of its answer at most; one more is read, to know whether there are more
     */
    public static Checked check(String text, Language language, int mostRows) {
        Optional<Refusal> plain = plainText(text);
        if (plain.isPresent()) {
            return Checked.refused(plain);
        }
        try {
            Statements statements = language.parse(text);
            if (statements.statements().size() != 1) {
                return Checked.refused(whole("A text holds one statement. Send others in requests of their own."));
            }
            Statement statement = statements.statements().head();
            Optional<Refusal> refusal = QueryWalk.refusal(statement);
            return refusal.isPresent() ? Checked.refused(refusal) : rewritten(text, language, statement, mostRows);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // Where assertions are on, the parser has some of its own for texts that are nested without end.
            // The parser's words quote the text and list everything the server knows. Numbers are read late, so looking at the tree can fail too.
            return Checked.refused(beginning(text).flatMap(QueryCheck::whole).or(() -> unreadable(e)));
        }
    }

    private static Checked rewritten(String text, Language language, Statement statement, int mostRows) {
        Optional<String> count = WholeCount.of(text);
        if (count.isPresent()) {
            return new Checked(Optional.empty(), language.prefix() + "\n" + count.get(), true);
        }
        try {
            QueryRewriter.Rewritten runs = QueryRewriter.of(text, statement, mostRows);
            return new Checked(Optional.empty(), language.prefix() + "\n" + runs.cypher(), runs.computes());
        } catch (QueryText.Mismatch e) {
            return Checked.refused(whole(
                    "The rows of this statement cannot be put into an order. Write it more plainly: a name with AS for each column."));
        }
    }

    private static Optional<Refusal> plainText(String text) {
        if (text.isBlank()) {
            return whole("There is no statement.");
        }
        if (text.length() > LONGEST) {
            return whole("A statement has at most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return whole("A statement has no control characters but line breaks and tabs.");
        }
        if (text.contains("\\u") || text.contains("\\U")) {
            return whole("Write characters themselves, not as \\u escapes; or send them in a parameter.");
        }
        return Optional.empty();
    }

    /** Of the parser's words only the place. */
    private static Optional<Refusal> unreadable(Throwable failure) {
        String reason = "This is not a Cypher statement that can be read. Check its spelling and its brackets.";
        Matcher place = PLACE.matcher(String.valueOf(failure.getMessage()));
        return place.find()
                ? Optional.of(new Refusal(reason, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : whole(reason);
    }

    /** What comes before a query and is not part of it for the parser. */
    private static Optional<String> beginning(String text) {
        String first = text.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        return switch (first) {
            case "EXPLAIN", "PROFILE" ->
                Optional.of("Plans tell how many records there are, hidden ones too, so there is no EXPLAIN and no PROFILE.");
            case "CYPHER" ->
                Optional.of("Options before a query are set by the service. Leave CYPHER out; choose the language with cypherVersion.");
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> whole(String reason) {
        return Optional.of(new Refusal(reason, 0, 0));
    }
}
