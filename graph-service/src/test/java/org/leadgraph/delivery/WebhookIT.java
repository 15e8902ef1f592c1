package org.leadgraph.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.alert.Alert;
import org.leadgraph.alert.Alerts;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.permission.PermissionWorld;
import org.leadgraph.search.AnswerRelease;
import org.leadgraph.search.Searches;
import org.leadgraph.webhook.Receiver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts go to a program of the agency. Avon shares with Brook, and with nobody else. */
@WithEmptyService
class WebhookIT {
    private static final String ADD = "mutation($name: String!, $url: String!) { addWebhook(name: $name, url: $url) { secret webhook { webhookId name url state addedBy } } }";
    private static final String SAVE = "mutation($delivery: NewAlertDelivery!) { saveAlertDelivery(delivery: $delivery) { channel address webhookId webhookName state } }";
    private static final JsonMapper JSON = new JsonMapper();

    private final EmptyService service = EmptyService.started();
    private final Receiver receiver = new Receiver();
    private final DeliveryWorker worker = worker(service.bean(AlertWebhook.class));
    private String webhookId = "";
    private String secret = "";

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (avon:Ori {code: 'IL0000010'}), (brook:Ori {code: 'IL0000020'})
                CREATE (:User {userId: 'admin@avon', status: 'ACTIVE', roles: ['APPLICATION_ADMINISTRATOR']})-[:EMPLOYED_BY]->(avon)
                CREATE (:User {userId: 'bob@avon', status: 'ACTIVE'})-[:EMPLOYED_BY]->(avon)
                CREATE (:User {userId: 'admin@brook', status: 'ACTIVE', roles: ['APPLICATION_ADMINISTRATOR']})-[:EMPLOYED_BY]->(brook)
                CREATE (:Casing:S1 {recordId: 'a1', ori: 'IL0000010', exhibitNumber: 'A1'})
                CREATE (:Casing:S2 {recordId: 'b1', ori: 'IL0000020', exhibitNumber: 'B1'})
                CREATE (:Casing:S3 {recordId: 'c1', ori: 'IL0000030', exhibitNumber: 'C1'})
                """, Map.of());
        for (String user : List.of("ann", "bob")) {
            service.data("C:" + user + "@avon",
                    "mutation { saveAlertRule(rule: {name: \"Secret rule\", on: [NEW_LEAD, HIT, UPDATED_LEAD], about: {ownExhibits: true}}) { ruleId } }");
        }
        JsonNode added = service.data("-:admin@avon", ADD, Map.of("name", "Desk", "url", receiver.at("127.0.0.1").toString()))
                .get("addWebhook");
        webhookId = added.at("/webhook/webhookId").asString();
        secret = added.get("secret").asString();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private DeliveryWorker worker(Channel channel) {
        return new DeliveryWorker(service.bean(Deliveries.class), service.bean(Alerts.class), service.bean(Searches.class),
                service.bean(AnswerRelease.class), channel);
    }

    private JsonNode save(String user) {
        return service.data("C:" + user, SAVE, Map.of("delivery", Map.of("pace", "SOON", "zone", "America/Chicago", "webhook", webhookId)))
                .get("saveAlertDelivery");
    }

    private void lead(String from, String to, String number) {
        service.system().write("""
                MATCH (from:Casing {recordId: $from}), (to:Casing {recordId: $to})
                MERGE (from)-[lead:NIBIN_LEAD {leadNumber: $number}]->(to)
                SET lead.status = 'LEAD', lead.version = 1, lead.createdAt = datetime(), lead.updatedAt = datetime()
                """, Map.of("from", from, "to", to, "number", number));
    }

    private void set(String what) {
        service.system().write("MATCH (d:AlertDelivery {channel: 'WEBHOOK'}), (w:Webhook) SET " + what, Map.of());
    }

    /** Messages that are sent when all are due now. */
    private int due() {
        set("d.dueAt = datetime() - duration('PT1S')");
        return worker.deliverDue();
    }

    private long secondsToNextTry() {
        return service.system().read("MATCH (w:Webhook) RETURN duration.inSeconds(datetime(), w.notBefore).seconds AS seconds", Map.of(),
                row -> (long) row.get("seconds")).getFirst();
    }

    private String seen(String user) {
        return service
                .data("-:" + user,
                        "{ alertDeliveries { channel webhookName state } webhooks { name url state offBecause failures addedBy } }")
                .toString();
    }

    private static String signature(String secret, Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(
                (message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.text())
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("G-01 alerts come to the agency's program once, signed, with ids and owners alone, and are in the log like a look of the user's own")
    void comesOnce() throws Exception {
        assertThat(save("ann@avon").toString())
                .isEqualTo("{\"channel\":\"WEBHOOK\",\"address\":null,\"webhookId\":\"" + webhookId
                        + "\",\"webhookName\":\"Desk\",\"state\":\"SENDING\"}");
        lead("a1", "b1", "L-2");
        lead("a1", "c1", "L-3");
        assertThat(due()).isEqualTo(1);
        assertThat(due()).as("nothing new").isZero();

        Receiver.Message message = receiver.messages().getFirst();
        assertThat(receiver.messages()).hasSize(1);
        assertThat(secret).startsWith("whsec_");
        assertThat(message.header("webhook-signature")).isEqualTo(signature(secret, message));
        JsonNode body = JSON.readTree(message.text());
        assertThat(body.get("type").asString()).isEqualTo("alerts.new");
        assertThat(body.at("/data/user").asString()).isEqualTo("ann@avon");
        assertThat(body.at("/data/total").asInt()).isEqualTo(1);
        assertThat(body.at("/data/alerts").toString())
                .isEqualTo("[{\"records\":[{\"id\":\"a1\",\"owner\":\"IL0000010\"},{\"id\":\"b1\",\"owner\":\"IL0000020\"}]}]");
        String searchId = body.at("/data/searchId").asString();
        assertThat(message.text()).doesNotContain("L-2", "LEAD", "Secret", "\"A1\"", "\"c1\"");
        assertThat(service.log(AuditReader::all, StoredEntry::entry).stream().map(String::valueOf).filter(entry -> entry.contains(searchId))
                .collect(Collectors.joining("\n"))).contains("alertDelivery", "b1", "Test of the service", webhookId)
                .doesNotContain("[c1", ", c1", secret);
    }

    @Test
    @DisplayName("G-01 the application administrator alone enters a webhook and sees where it is; the graph does not have its secret; another agency has none of it")
    void belongsToTheAgency() {
        assertThat(seen("admin@avon")).contains("\"url\":\"http://127.0.0.1", "admin@avon");
        assertThat(seen("ann@avon")).contains("\"name\":\"Desk\"", "\"url\":null", "\"addedBy\":null");
        assertThat(seen("ann@brook")).contains("\"webhooks\":[]");
        assertThat(service.system().read("MATCH (w:Webhook) RETURN properties(w) AS all", Map.of(), row -> String.valueOf(row.get("all"))))
                .singleElement().asString().doesNotContain(secret, secret.substring(6), "whsec");

        String add = "mutation { addWebhook(name: \"Mine\", url: \"https://desk.example/\") { secret } }";
        assertThat(service.refusal("-:ann@avon", add, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:admin@avon", "mutation { addWebhook(name: \"Mine\", url: \"http://desk.example/\") { secret } }",
                Map.of()))
                .isEqualTo("WEBHOOK_URL_INVALID");
        for (String act : List.of("renewWebhookSecret(id: $id) { secret }", "turnOnWebhook(id: $id) { name }", "removeWebhook(id: $id)")) {
            assertThat(service.refusal("-:admin@brook", "mutation($id: ID!) { " + act + " }", Map.of("id", webhookId)))
                    .isEqualTo("WEBHOOK_UNKNOWN");
            assertThat(service.refusal("-:ann@avon", "mutation($id: ID!) { " + act + " }", Map.of("id", webhookId)))
                    .isEqualTo("ROLE_REQUIRED");
        }
        assertThat(service.refusal("C:ann@brook", SAVE,
                Map.of("delivery", Map.of("pace", "SOON", "zone", "America/Chicago", "webhook", webhookId))))
                .isEqualTo("WEBHOOK_UNKNOWN");
        for (int i = 1; i < 10; i++) {
            service.data("-:admin@avon", ADD, Map.of("name", "Desk " + i, "url", "https://desk.example/" + i));
        }
        assertThat(service.refusal("-:admin@avon", add, Map.of())).isEqualTo("WEBHOOKS_LIMIT");
    }

    @Test
    @DisplayName("G-01 a new secret and the one before it sign for a day, then the new one alone")
    void changesTheSecret() throws Exception {
        save("ann@avon");
        String fresh = service
                .data("-:admin@avon", "mutation($id: ID!) { renewWebhookSecret(id: $id) { secret } }", Map.of("id", webhookId))
                .at("/renewWebhookSecret/secret").asString();
        lead("a1", "b1", "L-2");
        assertThat(due()).isEqualTo(1);
        set("w.beforeUntil = datetime() - duration('PT1S')");
        lead("a1", "b1", "L-4");
        assertThat(due()).isEqualTo(1);

        Receiver.Message first = receiver.messages().getFirst();
        Receiver.Message second = receiver.messages().getLast();
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(first.header("webhook-signature")).isEqualTo(signature(fresh, first) + " " + signature(secret, first));
        assertThat(second.header("webhook-signature")).isEqualTo(signature(fresh, second));
    }

    @Test
    @DisplayName("G-01 what is not taken is tried again under the same id, later each time; a webhook that fails is not tried for each user; after ten times and eight hours it is off, user and administrator are told, and it is turned on by an act")
    void triesAgain() {
        save("ann@avon");
        save("bob@avon");
        lead("a1", "b1", "L-2");
        receiver.answers(Receiver.answer("500 Out of order"));
        assertThat(due()).isZero();
        assertThat(receiver.messages()).as("for one user").hasSize(1);
        assertThat(due()).as("not at once").isZero();
        assertThat(receiver.messages()).hasSize(1);
        assertThat(secondsToNextTry()).isBetween(30L, 60L);
        assertThat(seen("ann@avon")).contains("\"state\":\"FAILING\",\"offBecause\":null,\"failures\":1");
        for (int i = 1; i < 10; i++) {
            set("w.notBefore = null");
            due();
        }
        assertThat(secondsToNextTry()).as("later").isBetween(21_000L, 21_600L);
        assertThat(seen("ann@avon")).as("not for long enough").contains("\"failures\":10").doesNotContain("\"OFF\"");
        set("w.notBefore = null, w.failingSince = datetime() - duration('PT9H'), d.failures = 0");
        due();
        assertThat(seen("ann@avon")).contains("\"webhookName\":\"Desk\",\"state\":\"OFF\"", "\"offBecause\":\"NOT_TAKEN\"");
        assertThat(seen("admin@avon")).contains("\"state\":\"OFF\",\"offBecause\":\"NOT_TAKEN\"");
        int tried = receiver.messages().size();
        set("w.notBefore = null");
        assertThat(due()).as("off").isZero();
        assertThat(receiver.messages()).hasSize(tried);

        receiver.answers(Receiver.answer("204 Taken"));
        service.data("-:admin@avon", "mutation($id: ID!) { turnOnWebhook(id: $id) { state } }", Map.of("id", webhookId));
        assertThat(due()).isEqualTo(2);
        assertThat(receiver.messages().stream().filter(message -> message.text().contains("ann@avon"))
                .map(message -> message.header("webhook-id")))
                .hasSizeGreaterThan(10).containsOnly(receiver.messages().getFirst().header("webhook-id"));
        assertThat(seen("ann@avon")).contains("\"state\":\"SENDING\"", "\"state\":\"ON\"");
    }

    @Test
    @DisplayName("G-01 when the service dies after the program has taken a message, it is sent again under the same id, signed anew")
    void dies() throws Exception {
        save("ann@avon");
        lead("a1", "b1", "L-2");
        AlertWebhook channel = service.bean(AlertWebhook.class);
        DeliveryWorker dying = worker(new Channel() {
            @Override
            public Kind kind() {
                return channel.kind();
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void send(AlertDelivery delivery, List<Alert> alerts, Message message) throws NotTaken {
                channel.send(delivery, alerts, message);
                throw new Error("The process ends here");
            }
        });
        set("d.dueAt = datetime() - duration('PT1S')");
        assertThatThrownBy(dying::deliverDue).hasMessage("The process ends here");
        assertThat(worker.deliverDue()).as("it may still be at work").isZero();
        set("d.claimedUntil = datetime() - duration('PT1S')");
        assertThat(worker.deliverDue()).isEqualTo(1);

        assertThat(receiver.messages()).hasSize(2).extracting(message -> message.header("webhook-id")).containsOnly(
                receiver.messages().getFirst().header("webhook-id"));
        assertThat(receiver.messages().getLast().header("webhook-signature")).isEqualTo(signature(secret, receiver.messages().getLast()));
        assertThat(receiver.messages().getFirst().header("webhook-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("G-01 a program that says it is gone, a secret that cannot be opened any more and a webhook that was removed end the sending, and the user is told; mail goes on beside it")
    void ends() {
        assertThat(save("ann@avon").get("state").asString()).isEqualTo("SENDING");
        service.data("C:ann@avon", SAVE, Map.of("delivery", Map.of("pace", "SOON", "zone", "America/Chicago")));
        lead("a1", "b1", "L-2");
        receiver.answers(Receiver.answer("410 Gone"));
        assertThat(due()).isZero();
        assertThat(seen("ann@avon")).contains("{\"channel\":\"MAIL\",\"webhookName\":null,\"state\":\"SENDING\"}", "\"state\":\"OFF\"",
                "\"GONE\"");

        receiver.answers(Receiver.answer("200 OK"));
        service.data("-:admin@avon", "mutation($id: ID!) { turnOnWebhook(id: $id) { state } }", Map.of("id", webhookId));
        set("w.secret = 'AAAA'");
        assertThat(due()).isZero();
        assertThat(seen("admin@avon")).contains("\"SECRET_LOST\"");
        assertThat(receiver.messages()).as("nothing without a signature").hasSize(1);

        service.data("-:admin@avon", "mutation($id: ID!) { removeWebhook(id: $id) }", Map.of("id", webhookId));
        service.system().write("MATCH (d:AlertDelivery {channel: 'WEBHOOK'}) SET d.dueAt = datetime() - duration('PT1S')", Map.of());
        assertThat(worker.deliverDue()).isZero();
        assertThat(seen("ann@avon")).contains("\"webhookName\":null,\"state\":\"REMOVED\"");
        assertThat(service.data("-:ann@avon", "mutation { stopAlertDelivery(channel: WEBHOOK) }").toString()).contains("ann@avon");
        assertThat(seen("ann@avon")).contains("MAIL").doesNotContain("WEBHOOK");
        assertThat(Arrays.asList(receiver.messages().toArray())).hasSize(1);
    }

    @Test
    @DisplayName("G-01, K-11 nothing goes to a program of an agency that does not employ the user any more")
    void staysWithTheAgency() {
        save("ann@avon");
        lead("a1", "b1", "L-2");
        service.system().write(
                "MATCH (u:User {userId: 'ann@avon'})-[r:EMPLOYED_BY]->() DELETE r WITH u MATCH (o:Ori {code: 'IL0000020'}) CREATE (u)-[:EMPLOYED_BY]->(o)",
                Map.of());
        assertThat(due()).isZero();
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    @DisplayName("G-01, K-11 nothing goes to a program of an agency to which the user's ORI does not belong any more")
    void staysWithTheAgencyOfTheOri() {
        save("ann@avon");
        lead("a1", "b1", "L-2");
        service.system().write(
                "MATCH (o:Ori {code: 'IL0000010'})-[r:BELONGS_TO]->() DELETE r WITH o MATCH (a:Agency {agencyId: 'brook'}) CREATE (o)-[:BELONGS_TO]->(a)",
                Map.of());
        assertThat(due()).isZero();
        assertThat(receiver.messages()).isEmpty();
    }
}
