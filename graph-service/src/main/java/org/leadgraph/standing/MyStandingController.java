package org.leadgraph.standing;

import org.leadgraph.search.Search;
import org.leadgraph.standing.OwnStanding.MyStanding;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class MyStandingController {
    private final OwnStanding standing;
    private final FirstSignIns arrivals;

    MyStandingController(OwnStanding standing, FirstSignIns arrivals) {
        this.standing = standing;
        this.arrivals = arrivals;
    }

    @QueryMapping
    MyStanding myStanding(@ContextValue Search search) {
        arrivals.arrive(search.identity());
        return standing.of(search.identity().userId());
    }
}
