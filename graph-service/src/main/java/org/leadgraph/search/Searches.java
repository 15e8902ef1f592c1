package org.leadgraph.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.http.ClientPresence;
import org.leadgraph.identity.Identity;
import org.leadgraph.identity.Visitor;
import org.springframework.stereotype.Component;

/** Opens searches for callers that do not come through GraphQL. Whoever opens one must close it with {@link AnswerRelease#end}. */
@Component
public class Searches {
    private final ScopedGraph scopedGraph;
    private final SearchLog log;
    private final ApplicantConsents consents;
    private final Employers employers;
    private final Clock clock;

    Searches(ScopedGraph scopedGraph, SearchLog log, ApplicantConsents consents, Employers employers, Clock clock) {
        this.scopedGraph = scopedGraph;
        this.log = log;
        this.consents = consents;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * A search of the request's caller, with use code, reason and on-behalf-of from its headers.
     *
     * @param operation
     *            name of the door
     * @param document
     *            what is asked, as it came
     * @param most
     *            longest time that it may read
     */
    public Search of(HttpServletRequest request, String operation, String document, Map<String, Object> variables, Duration most) {
        Search search = new Search(scopedGraph, new RequestCaller(request::getHeader), log, consents, employers,
                new Question(Question.Door.QUERY_API, UUID.randomUUID().toString(), operation, document, variables, request.getRemoteAddr(),
                        clock.instant()),
                most);
        ClientPresence.stopWhenLeft(request, search::stop);
        return search;
    }

    /**
     * A search of a visitor over Bolt.
     *
     * @param sent
     *            what was sent under the name of a header: use code, reason and the others
     */
    public Search of(Visitor visitor, UnaryOperator<@Nullable String> sent, String operation, String document,
            Map<String, Object> variables, Duration most) {
        return new Search(scopedGraph, asking(visitor, sent), log, consents, employers,
                new Question(Question.Door.BOLT, UUID.randomUUID().toString(), operation, document, variables, visitor.source(),
                        clock.instant()),
                most);
    }

    /**
     * A search that the service makes for a user who does not ask now, but has said why. It is in the log only if it is released.
     *
     * @param why
     *            what the user has sent, under the name of a header: use code, reason and the others
     * @param to
     *            where the answer goes, for the log
     */
    public Search unasked(Identity who, UnaryOperator<@Nullable String> why, String operation, Map<String, Object> to, Duration most) {
        CallerAndPurpose asking = new CallerAndPurpose() {
            @Override
            public Identity identity() {
                return who;
            }

            @Override
            public Purpose purpose() {
                return Purpose.of(why);
            }
        };
        Search search = new Search(scopedGraph, asking, log, consents, employers,
                new Question(Question.Door.DELIVERY, UUID.randomUUID().toString(), operation, operation, to, null, clock.instant()),
                most);
        search.quietly();
        return search;
    }

    private CallerAndPurpose asking(Visitor visitor, UnaryOperator<@Nullable String> sent) {
        return new CallerAndPurpose() {
            @Override
            public Identity identity() {
                return visitor.identity(clock);
            }

            @Override
            public Purpose purpose() {
                return Purpose.of(sent);
            }
        };
    }
}
