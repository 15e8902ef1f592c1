package org.leadgraph.sharing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.PastViews.PastView;
import org.leadgraph.visibility.UseCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a user of the agency could see at an earlier moment. */
@Controller
class PastController {
    private final PastViews past;

    PastController(PastViews past) {
        this.past = past;
    }

    @QueryMapping
    PastView pastView(@Argument String userId, @Argument OffsetDateTime at, @Argument UseCode useCode, @ContextValue Search search) {
        return past.of(Initiator.of(search), userId, at, useCode);
    }

    /** Of a record that the asker sees now, whether the user could see it then; null for every other id. */
    @SchemaMapping(typeName = "PastView")
    @Nullable
    Boolean couldSee(PastView past, @Argument String record, @ContextValue Search search) {
        return PastViews.couldSee(past, record, search.open());
    }
}
