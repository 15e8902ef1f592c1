package org.leadgraph.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** The NESS team, a field division's contact, and Avon with an investigator and a user who waits for standing. */
@WithEmptyService
class TrainingIT {
    private static final String ANNOUNCE = "mutation($at: DateTime!) { announceTraining(title: \"First steps\", mode: ONLINE, startsAt: $at) { classId } }";
    private static final String REGISTER = "mutation($id: ID!) { registerForTraining(classId: $id) { registrations registered } }";
    private static final String CLASSES = "{ trainingClasses { nodes { title registrations registered } } }";
    private static final String WISH = "mutation { requestTraining(wish: \"Six officers, in person\") { userId agencyId } }";
    private static final String WISHES = "{ trainingRequests { nodes { userId wish } } }";
    private static final String PUBLISH = "mutation($link: String!, $for: ResourceAudience!) { publishResource(title: \"Guide\", link: $link, audience: $for) { resourceId } }";
    private static final String RESOURCES = "{ resources { nodes { link } } }";

    private static final String NELL = "-:nell@ness";
    private static final String ANN = "-:ann@avon";
    private static final String NEW = "-:new@avon";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND [['plains', 'KS0000000'], ['ness', 'DC0000000'], ['avon', 'IL0000030']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                """, Map.of());
        service.system().write("""
                UNWIND [['fiona@plains', 'KS0000000', 'ACTIVE', ['ATF_CONTACT']], ['nell@ness', 'DC0000000', 'ACTIVE', ['NESS_TEAM']],
                  ['ann@avon', 'IL0000030', 'ACTIVE', []], ['new@avon', 'IL0000030', 'SUSPENDED', []]] AS row
                MATCH (o:Ori {code: row[1]})
                CREATE (:User {userId: row[0], status: row[2], roles: row[3]})-[:EMPLOYED_BY]->(o)
                """, Map.of());
    }

    @Test
    @DisplayName("J-17 users register for classes, also before they have standing, and ask for others")
    void registers() {
        String id = announce(1);
        assertThat(service.data(NEW, REGISTER, Map.of("id", id)).at("/registerForTraining/registrations").asInt()).isEqualTo(1);
        assertThat(service.data(NEW, REGISTER, Map.of("id", id)).at("/registerForTraining/registrations").asInt()).as("again").isEqualTo(1);
        assertThat(service.data(ANN, REGISTER, Map.of("id", id)).at("/registerForTraining/registrations").asInt()).isEqualTo(2);
        assertThat(service.data(NELL, CLASSES).at("/trainingClasses/nodes/0").toString())
                .isEqualTo("{\"title\":\"First steps\",\"registrations\":2,\"registered\":false}");
        assertThat(service.data(NEW, CLASSES).at("/trainingClasses/nodes/0/registered").asBoolean()).isTrue();

        assertThat(service.data(NEW, WISH).at("/requestTraining/agencyId").asString()).isEqualTo("avon");
        assertThat(service.data(NELL, WISHES).findValuesAsString("wish")).containsExactly("Six officers, in person");
    }

    @Test
    @DisplayName("J-17 classes that have begun, unknown ones, and other people's wishes are refused")
    void refuses() {
        String begun = announce(-1);

        assertThat(service.refusal(ANN, REGISTER, Map.of("id", begun))).isEqualTo("CLASS_OVER");
        assertThat(service.data(ANN, CLASSES).at("/trainingClasses/nodes/0/registrations").asInt()).isZero();
        assertThat(service.refusal(ANN, REGISTER, Map.of("id", "TC-999"))).isEqualTo("CLASS_UNKNOWN");
        assertThat(service.refusal(ANN, ANNOUNCE, Map.of("at", "2030-01-01T00:00:00Z"))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal(ANN, WISHES, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:stranger", CLASSES, Map.of())).isEqualTo("NOT_IN_GOOD_STANDING");
    }

    @Test
    @DisplayName("S-08, J-17 ids do not count, and how many of other agencies have registered is for the NESS team alone")
    void tellsNothingOfOthers() {
        String id = announce(1);
        assertThat(id).matches("TC-[0-9a-f]{8}-[0-9a-f-]{27}");
        service.data(ANN, REGISTER, Map.of("id", id));
        assertThat(service.data("-:fiona@plains", CLASSES).at("/trainingClasses/nodes/0/registrations").asInt()).isZero();
        assertThat(service.data("-:fiona@plains", REGISTER, Map.of("id", id)).at("/registerForTraining/registrations").asInt())
                .isEqualTo(1);
        assertThat(service.data(NELL, CLASSES).at("/trainingClasses/nodes/0/registrations").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("J-19 resources for ATF personnel are there for ATF personnel only")
    void keepsResourcesForAtf() {
        publish("https://example.org/all", "EVERYBODY");
        String atf = publish("https://example.org/atf", "ATF_ONLY");

        assertThat(service.data("-:fiona@plains", RESOURCES).findValuesAsString("link")).containsExactly("https://example.org/atf",
                "https://example.org/all");
        assertThat(service.data(ANN, RESOURCES).findValuesAsString("link")).containsExactly("https://example.org/all");
        assertThat(service.refusal(ANN, PUBLISH, Map.of("link", "https://example.org", "for", "EVERYBODY"))).isEqualTo("ROLE_REQUIRED");
        for (String link : new String[]{"http://example.org", "javascript:alert(1)", "https://", "https://user@example.org/", "no link"}) {
            assertThat(service.refusal(NELL, PUBLISH, Map.of("link", link, "for", "EVERYBODY"))).as(link).isEqualTo("TEXT_INVALID");
        }

        String withdraw = "mutation($id: ID!) { withdrawResource(resourceId: $id) { link } }";
        service.data(NELL, withdraw, Map.of("id", atf));
        assertThat(service.refusal(NELL, withdraw, Map.of("id", atf))).isEqualTo("RESOURCE_UNKNOWN");
        assertThat(service.data(NELL, RESOURCES).findValuesAsString("link")).containsExactly("https://example.org/all");
    }

    private String announce(int inDays) {
        JsonNode announced = service.data(NELL, ANNOUNCE, Map.of("at", Instant.now().plus(inDays, ChronoUnit.DAYS).toString()));
        return announced.at("/announceTraining/classId").asString();
    }

    private String publish(String link, String audience) {
        return service.data(NELL, PUBLISH, Map.of("link", link, "for", audience)).at("/publishResource/resourceId").asString();
    }
}
