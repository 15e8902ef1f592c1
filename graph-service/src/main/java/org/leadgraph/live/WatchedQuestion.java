package org.leadgraph.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.search.RepeatedQuestion;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;

/** A subscription's question, asked once more: a query like any other, which knows what the client was told last. */
final class WatchedQuestion extends WebSocketGraphQlRequest implements RepeatedQuestion {
    private final Told told;

    /** What the client of a subscription was told last. */
    static final class Told {
        private volatile @Nullable Object data;
        private volatile @Nullable CallerView view;

        /** Whether this answer says anything that the client does not know. */
        boolean isNewIn(WebGraphQlResponse answer) {
            Object known = data;
            return known == null || !Objects.equals(known, answer.getExecutionResult().getData());
        }

        /** Whether it was told anything yet. */
        boolean isAnything() {
            return data != null;
        }

        void remember(WebGraphQlResponse answer) {
            data = answer.getExecutionResult().getData();
        }

        void seenAs(CallerView seen) {
            view = seen;
        }

        /** The view of the last answer; null before one was opened. */
        @Nullable
        CallerView view() {
            return view;
        }
    }

    WatchedQuestion(WebSocketGraphQlRequest asked, String query, Told told) {
        super(asked.getUri().toUri(), asked.getHeaders(), null, asked.getRemoteAddress(), asked.getAttributes(), body(asked, query),
                asked.getId(), asked.getLocale(), asked.getSessionInfo());
        this.told = told;
    }

    private static Map<String, Object> body(WebSocketGraphQlRequest asked, String query) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("operationName", asked.getOperationName());
        body.put("variables", asked.getVariables());
        return body;
    }

    Told told() {
        return told;
    }

    @Override
    public boolean isAnswered() {
        return told.isAnything();
    }

    @Override
    public boolean isNewIn(WebGraphQlResponse answer) {
        return told.isNewIn(answer);
    }

    @Override
    public void seenAs(CallerView view) {
        told.seenAs(view);
    }
}
