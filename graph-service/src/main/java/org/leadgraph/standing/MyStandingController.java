package org.leadgraph.standing;

import org.leadgraph.search.Search;
import org.leadgraph.standing.OwnStanding.MyStanding;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class MyStandingController {
    private final OwnStanding standing;

    MyStandingController(OwnStanding standing) {
        this.standing = standing;
    }

    @QueryMapping
    MyStanding myStanding(@ContextValue Search search) {
        return standing.of(search.identity().userId());
    }
}
