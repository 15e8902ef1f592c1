package org.leadgraph.console;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.graph.CypherAnswer;
import org.leadgraph.guard.door.BoltDoor;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.leadgraph.identity.BoltSignIn;
import org.leadgraph.identity.Visitor;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease.Verdict;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Search;
import org.leadgraph.search.Searches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Callers' own Cypher over Bolt, with the drivers and tools that they have: signed in by token, each statement a search. Use code and reason are metadata of
 * the transaction, under the names of the headers; a client that cannot send metadata puts them into its user name, {@code C:Case 2019-0002500}.
 */
@Component
@ConditionalOnProperty("leadgraph.console.bolt")
final class BoltConsole implements BoltDoor {
    private final Console console;
    private final Searches searches;
    private final BoltSignIn signIn;
    private final BoltEntrance entrance;
    private final ConsoleSettings settings;

    BoltConsole(Console console, Searches searches, BoltSignIn signIn, BoltEntrance entrance,
            ConsoleSettings settings) {
        this.console = console;
        this.searches = searches;
        this.signIn = signIn;
        this.entrance = entrance;
        this.settings = settings;
    }

    @PostConstruct
    void open() {
        entrance.open(this);
    }

    @PreDestroy
    void shut() {
        entrance.shut();
    }

    @Override
    public Optional<Visit> signIn(@Nullable String name, String token, @Nullable String source) {
        Map<String, String> purpose = purposeIn(name);
        try {
            return signIn.signIn(token, source).map(visitor -> new OfPerson(visitor, purpose));
        } catch (Problem problem) {
            throw new Refused(kind(problem), problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    /** What a user name says: a use code, a colon and the reason; any other name says nothing. */
    private static Map<String, String> purposeIn(@Nullable String name) {
        return name != null && name.matches("[A-Z]:.*")
                ? Map.of(Purpose.USE_CODE, name.substring(0, 1), Purpose.SEARCH_REASON, name.substring(2))
                : Map.of();
    }

    private static UnaryOperator<@Nullable String> sent(Map<String, String> atSignIn, Map<String, Object> metadata) {
        Map<String, String> all = new HashMap<>(atSignIn);
        metadata.forEach((key, value) -> {
            if (value instanceof String text) {
                all.put(key, text);
            }
        });
        return all::get;
    }

    /** A person's connection. */
    private final class OfPerson implements Visit {
        private final Visitor visitor;
        private final Map<String, String> purpose;

        OfPerson(Visitor visitor, Map<String, String> purpose) {
            this.visitor = visitor;
            this.purpose = purpose;
        }

        @Override
        public String userId() {
            return visitor.userId();
        }

        @Override
        public Answer ask(String statement, Map<String, Object> parameters, Map<String, Object> metadata, Optional<Duration> most,
                Consumer<Runnable> whenStopped) {
            return ToolStatements.answer(statement).orElseGet(() -> BoltConsole.this.ask(
                    new Asked(visitor, sent(purpose, metadata), statement, parameters,
                            most.filter(time -> time.compareTo(settings.time()) < 0).orElse(settings.time())),
                    whenStopped));
        }
    }

    /** A statement, by whom and why. */
    private record Asked(Visitor visitor, UnaryOperator<@Nullable String> sent, String statement, Map<String, Object> parameters,
            Duration most) {}

    private Answer ask(Asked asked, Consumer<Runnable> whenStopped) {
        try {
            Map<String, Object> parameters = Parameters.checked(asked.parameters());
            Console.Outcome outcome = console.askAndRelease(() -> search(asked, parameters, whenStopped), asked.statement(), parameters,
                    Language.CYPHER_25);
            return switch (outcome.verdict()) {
                case Verdict.Refused refused -> throw new Refused(refused.retryable() ? Refused.Kind.LATER : Refused.Kind.TEXT,
                        refused.code(), refused.message());
                case Verdict.Released _ -> whole(Objects.requireNonNull(outcome.answer()));
            };
        } catch (Problem problem) {
            throw new Refused(kind(problem), problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    private Search search(Asked asked, Map<String, Object> parameters, Consumer<Runnable> whenStopped) {
        Search search = searches.of(asked.visitor(), asked.sent(), "bolt", asked.statement(), parameters, asked.most());
        // The thread that reports that the client has left reads the network and must not wait for the database.
        whenStopped.accept(() -> Thread.ofVirtual().name("stop").start(search::stop));
        return search;
    }

    /** Bolt has no place to say that an answer is cut, and a program would take a part for the whole. */
    private Answer whole(CypherAnswer answer) {
        if (answer.truncation() != null) {
            throw new Refused(Refused.Kind.LIMIT, ConsoleProblem.ANSWER_TOO_LARGE.name(),
                    "An answer has at most " + settings.limit(answer.truncation())
                            + ", and there is more. Ask for fewer, in an order, with SKIP and LIMIT.");
        }
        return new Answer(answer.columns(), answer.rows().stream().map(BoltValues::row).toList());
    }

    private static Refused.Kind kind(Problem problem) {
        return switch (problem) {
            case NotPermitted refused when refused.code().equals("UNAUTHENTICATED") -> Refused.Kind.SIGNED_OUT;
            case NotPermitted _ -> Refused.Kind.NOT_PERMITTED;
            case LimitExceeded limit -> limit.retryable() ? Refused.Kind.LATER : Refused.Kind.LIMIT;
            default -> problem.retryable() ? Refused.Kind.LATER : Refused.Kind.TEXT;
        };
    }
}
