package org.leadgraph.http;

import graphql.ExecutionResult;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Over a WebSocket the errors of a question that was not answered at all are sent as one message {@code error}, as graphql-transport-ws has it. Spring sends a
 * message {@code next} without data, which some clients take for an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketErrors implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Mono<WebGraphQlResponse> answer = chain.next(request);
        return request instanceof WebSocketGraphQlRequest ? answer.map(SocketErrors::asError) : answer;
    }

    private static WebGraphQlResponse asError(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (result.isDataPresent() || result.getErrors().isEmpty()) {
            return response;
        }
        // What Spring makes messages of this kind from.
        var refused = new SubscriptionPublisherException(result.getErrors(), new IllegalStateException("The question was not answered"));
        return response.transform(answer -> answer.data(Flux.error(refused)));
    }
}
