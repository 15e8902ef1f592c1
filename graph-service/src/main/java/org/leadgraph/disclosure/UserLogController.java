package org.leadgraph.disclosure;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.disclosure.UserLogs.UserLogFilter;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What an agency's own users do, and the searches made for an applicant's file. */
@Controller
class UserLogController {
    private final UserLogs userLogs;

    UserLogController(UserLogs userLogs) {
        this.userLogs = userLogs;
    }

    @QueryMapping
    LogPart<UserLogEntry> userLog(@Argument @Nullable UserLogFilter filter, @Argument int first, @Argument @Nullable String position,
            @ContextValue Search search) {
        return userLogs.ofOwnUsers(Initiator.of(search), filter, first, position);
    }

    @QueryMapping
    LogPart<UserLogEntry> applicantFile(@Argument String applicant, @Argument int first, @Argument @Nullable String position,
            @ContextValue Search search) {
        return userLogs.ofApplicant(Initiator.of(search), applicant, first, position);
    }
}
