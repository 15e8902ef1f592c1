package org.leadgraph.link;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.nibin.LeadStatus;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What links given records with each other. */
@Controller
class LinksAmongController {
    static final int MOST_IDS = 500;

    private final LinksAmong among;

    LinksAmongController(LinksAmong among) {
        this.among = among;
    }

    @QueryMapping
    LinksAmong.Found linksAmong(@Argument List<String> ids, @Argument List<String> via, @Argument List<LeadStatus> leadStatuses,
            @ContextValue Search search) {
        LinkProblem.IDS_LIMIT.within(ids.size(), MOST_IDS, "ids");
        return among.among(search.open(), List.copyOf(new LinkedHashSet<>(ids)), ConnectionKind.named(via),
                leadStatuses.stream().map(Enum::name).distinct().sorted().toList());
    }

    @SchemaMapping(typeName = "DirectLink")
    String from(LinksAmong.Direct link) {
        return link.from().recordId();
    }

    @SchemaMapping(typeName = "DirectLink")
    String to(LinksAmong.Direct link) {
        return link.to().recordId();
    }

    @SchemaMapping(typeName = "DirectLink")
    String kind(LinksAmong.Direct link) {
        return link.kind();
    }

    @SchemaMapping(typeName = "DirectLink")
    @Nullable
    String role(LinksAmong.Direct link) {
        return link.fact("role");
    }

    @SchemaMapping(typeName = "DirectLink")
    @Nullable
    String roleRaw(LinksAmong.Direct link) {
        return link.fact("roleRaw");
    }

    @SchemaMapping(typeName = "DirectLink")
    @Nullable
    String leadNumber(LinksAmong.Direct link) {
        return link.fact("leadNumber");
    }

    @SchemaMapping(typeName = "DirectLink")
    @Nullable
    String status(LinksAmong.Direct link) {
        return link.fact("status");
    }
}
