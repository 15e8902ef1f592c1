package org.leadgraph.search;

import org.leadgraph.graph.GraphReading.CallerView;
import org.springframework.graphql.server.WebGraphQlResponse;

/** A request that asks its question once more, without anybody's doing. Declared here, where its answers are released; made by the module {@code live}. */
public interface RepeatedQuestion {
    /** Whether its client was told anything yet. */
    boolean isAnswered();

    /** Whether this answer says anything that the client does not know. */
    boolean isNewIn(WebGraphQlResponse answer);

    /** Notes the view that it is answered in. */
    void seenAs(CallerView view);
}
