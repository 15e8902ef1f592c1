package org.leadgraph.onboarding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Links to guides and forms, some of them for ATF personnel only (J-19). */
@Controller
class ResourceController {
    private static final Set<Role> OF_ATF = EnumSet.of(Role.ATF_CONTACT, Role.ATF_GROUP_SUPERVISOR, Role.SPECIAL_AGENT_IN_CHARGE,
            Role.NESS_TEAM,
            Role.FOD_CHIEF);

    private static final NamedQuery<Resource> NEW = NamedQuery.of("onboarding/new-resource", ResourceController::resource);
    private static final NamedQuery<Resource> WITHDRAWN = NamedQuery.of("onboarding/withdraw-resource", ResourceController::resource);
    private static final NamedQuery<Resource> RESOURCES = NamedQuery.of("onboarding/resources", ResourceController::resource);

    private final Acts acts;
    private final SystemGraph graph;
    private final PolicyWriter policy;

    ResourceController(Acts acts, SystemGraph graph, PolicyWriter policy) {
        this.acts = acts;
        this.graph = graph;
        this.policy = policy;
    }

    /** For whom a resource is. */
    enum Audience {
        EVERYBODY, ATF_ONLY
    }

    /** A link. */
    record Resource(long number, String resourceId, String title, String link, Audience audience) {}

    @MutationMapping
    Resource publishResource(@Argument String title, @Argument String link, @Argument Audience audience, @ContextValue Search search) {
        Map<String, Object> facts = Map.of("title", Texts.required(title, "title"), "link", address(link), "audience", audience.name(),
                "publishedAt", policy.now());
        return acts.perform(search, OnboardingAct.RESOURCE_PUBLISH, Map.of("audience", audience.name()),
                (_, tx) -> tx.run(NEW, Map.of("facts", facts)).getFirst());
    }

    @MutationMapping
    Resource withdrawResource(@Argument String resourceId, @ContextValue Search search) {
        return acts.perform(search, OnboardingAct.RESOURCE_WITHDRAW, Map.of("resourceId", resourceId),
                (_, tx) -> tx.run(WITHDRAWN, Map.of("resourceId", resourceId, "at", policy.now()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(OnboardingProblem.RESOURCE_UNKNOWN, "There is no such resource. Ask resources.",
                                "J-19")));
    }

    @QueryMapping
    Connection resources(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        boolean atf = acts.actor(search, OnboardingAct.RESOURCE_LOOK).roles().stream().anyMatch(OF_ATF::contains);
        PageRequest page = new PageRequest(first, after);
        return NumberedPage.of(graph.read(RESOURCES, Map.of("atf", atf, "before", NumberedPage.before(page), "limit", first + 1)), page,
                Resource::number, each -> each);
    }

    private static String address(String link) {
        String stripped = Texts.required(link, "link");
        try {
            URI uri = new URI(stripped);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return stripped;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below.
        }
        throw new InvalidRequest(OnboardingProblem.TEXT_INVALID, "link is an https address. Send it whole.", "J-19");
    }

    private static Resource resource(Row row) {
        return new Resource(row.number("number"), String.valueOf(row.text("resourceId")), String.valueOf(row.text("title")),
                String.valueOf(row.text("link")), Audience.valueOf(String.valueOf(row.text("audience"))));
    }
}
