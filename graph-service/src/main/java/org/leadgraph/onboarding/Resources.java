package org.leadgraph.onboarding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.TextProblem;
import org.springframework.stereotype.Service;

/** Links to guides and forms, some of them for ATF personnel only (J-19). */
@Service
class Resources {
    private static final FreeText LINE = FreeText.line(500);
    private static final Set<Role> OF_ATF = EnumSet.of(Role.ATF_CONTACT, Role.ATF_GROUP_SUPERVISOR, Role.SPECIAL_AGENT_IN_CHARGE,
            Role.NESS_TEAM,
            Role.FOD_CHIEF);

    private static final NamedQuery<Resource> NEW = NamedQuery.of("onboarding/new-resource", Resources::resource);
    private static final NamedQuery<Resource> WITHDRAWN = NamedQuery.of("onboarding/withdraw-resource", Resources::resource);
    private static final KeptList<Resource> RESOURCES = KeptList.byNumber("onboarding/resources", Resources::resource,
            Resource::number);

    private final Acts acts;
    private final Looks looks;
    private final PolicyWriter policy;

    Resources(Acts acts, Looks looks, PolicyWriter policy) {
        this.acts = acts;
        this.looks = looks;
        this.policy = policy;
    }

    /** For whom a resource is. */
    enum Audience {
        EVERYBODY, ATF_ONLY
    }

    /** A link. */
    record Resource(long number, String resourceId, String title, String link, Audience audience) {}

    Resource publish(Initiator by, String title, String link, Audience audience) {
        Map<String, Object> facts = Map.of("title", LINE.required("title", title), "link", address(link), "audience", audience.name(),
                "publishedAt", policy.now());
        return acts.perform(by, OnboardingAct.RESOURCE_PUBLISH, Map.of("audience", audience.name()),
                (_, tx) -> tx.run(NEW, Map.of("facts", facts)).getFirst());
    }

    Resource withdraw(Initiator by, String resourceId) {
        return acts.perform(by, OnboardingAct.RESOURCE_WITHDRAW, Map.of("resourceId", resourceId),
                (_, tx) -> tx.run(WITHDRAWN, Map.of("resourceId", resourceId, "at", policy.now()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(OnboardingProblem.RESOURCE_UNKNOWN,
                                "There is no such resource. Ask resources for the list.",
                                "J-19")));
    }

    Connection list(Initiator by, PageRequest page) {
        return looks.page(by, OnboardingAct.RESOURCE_LOOK, RESOURCES, page,
                actor -> Map.of("atf", actor.roles().stream().anyMatch(OF_ATF::contains)));
    }

    private static String address(String link) {
        String stripped = LINE.required("link", link);
        try {
            URI uri = new URI(stripped);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return stripped;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below.
        }
        throw new InvalidRequest(TextProblem.TEXT_INVALID, "link must be a complete https address.", "J-19");
    }

    private static Resource resource(Row row) {
        return new Resource(row.number("number"), row.text("resourceId"), row.text("title"),
                row.text("link"), Audience.valueOf(row.text("audience")));
    }
}
