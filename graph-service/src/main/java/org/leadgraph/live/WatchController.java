package org.leadgraph.live;

import java.util.List;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** What is left of subscriptions when {@link LiveAnswers} has answered those that can be: a refusal that says how to ask. */
@Controller
class WatchController {
    @SubscriptionMapping
    Flux<List<Object>> nodes(@Argument List<String> ids) {
        throw otherwise();
    }

    @SubscriptionMapping
    Flux<Object> alerts(@Argument int first) {
        throw otherwise();
    }

    private static InvalidRequest otherwise() {
        return new InvalidRequest(LiveProblem.SUBSCRIPTION_FORM,
                "Subscribe over a WebSocket (protocol graphql-transport-ws) or with Accept: text/event-stream, with the field itself at the root, not a fragment. "
                        + "Otherwise ask the query of the same name.");
    }
}
