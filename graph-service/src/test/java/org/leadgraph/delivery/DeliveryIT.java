package org.leadgraph.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;

/** Alerts come by mail. Avon shares with Brook, and with nobody else. */
@WithEmptyService
class DeliveryIT {
    private static final String SAVE = "mutation($delivery: NewAlertDelivery!) { saveAlertDelivery(delivery: $delivery) { address pace at zone quietFrom quietTo useCode reason state lastSentAt } }";
    private static final Map<String, Object> SOON = Map.of("pace", "SOON", "zone", "America/Chicago");

    private final EmptyService service = EmptyService.started();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private DeliveryWorker worker;

    @BeforeEach
    void fill() {
        server.start();
        worker = worker(server.getSmtp().getPort());
        new PermissionWorld(service).fill();
        service.system().write("""
                CREATE (:Casing:S1 {recordId: 'a1', ori: 'IL0000010', exhibitNumber: 'A1'})
                CREATE (:Casing:S2 {recordId: 'b1', ori: 'IL0000020', exhibitNumber: 'B1'})
                CREATE (:Casing:S3 {recordId: 'c1', ori: 'IL0000030', exhibitNumber: 'C1'})
                """, Map.of());
        service.data("C:ann@avon",
                "mutation { saveAlertRule(rule: {name: \"Secret rule\", on: [NEW_LEAD, HIT, UPDATED_LEAD], about: {ownExhibits: true}}) { ruleId } }");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private AlertMail mail(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new AlertMail(beans.getBeanProvider(JavaMailSender.class),
                new DeliverySettings("leadgraph@service.example", null, Duration.ofDays(1)));
    }

    private DeliveryWorker worker(int port) {
        return worker(mail(port));
    }

    private DeliveryWorker worker(Channel channel) {
        return new DeliveryWorker(service.bean(Deliveries.class), service.bean(Alerts.class), service.bean(Searches.class),
                service.bean(AnswerRelease.class), channel);
    }

    private JsonNode save(String caller, Map<String, Object> delivery) {
        return service.data(caller, SAVE, Map.of("delivery", delivery)).get("saveAlertDelivery");
    }

    private void lead(String from, String to, String number, String status, int version) {
        service.system().write("""
                MATCH (from:Casing {recordId: $from}), (to:Casing {recordId: $to})
                MERGE (from)-[lead:NIBIN_LEAD {leadNumber: $number}]->(to)
                SET lead.status = $status, lead.version = $version, lead.createdAt = coalesce(lead.createdAt, datetime()), lead.updatedAt = datetime()
                """, Map.of("from", from, "to", to, "number", number, "status", status, "version", version));
    }

    private void set(String what) {
        service.system().write("MATCH (d:AlertDelivery {userId: 'ann@avon'}) SET " + what, Map.of());
    }

    /** Mails that come when it is due now. */
    private int due(DeliveryWorker by) {
        set("d.dueAt = datetime() - duration('PT1S')");
        return by.deliverDue();
    }

    private String logged(String searchId) {
        return service.log(AuditReader::all, StoredEntry::entry).stream().map(String::valueOf).filter(entry -> entry.contains(searchId))
                .collect(Collectors.joining("\n"));
    }

    private long secondsToNextTry() {
        return service.system().read(
                "MATCH (d:AlertDelivery {userId: 'ann@avon'}) RETURN duration.inSeconds(datetime(), d.dueAt).seconds AS seconds", Map.of(),
                row -> (long) row.get("seconds")).getFirst();
    }

    private String state() {
        return service.data("-:ann@avon", "{ alertDeliveries { state lastSentAt } }").toString();
    }

    @Test
    @DisplayName("G-01 alerts come by mail once, to the verified address, with ids and owners alone, and are in the log like a look of the user's own")
    void comesOnce() throws Exception {
        assertThat(save("C:ann@avon", SOON).toString()).isEqualTo(
                "{\"address\":\"ann@avon.example\",\"pace\":\"SOON\",\"at\":null,\"zone\":\"America/Chicago\",\"quietFrom\":null,\"quietTo\":null,\"useCode\":\"C\",\"reason\":\"Test of the service\",\"state\":\"SENDING\",\"lastSentAt\":null}");
        assertThat(worker.deliverDue()).as("not due yet").isZero();
        lead("a1", "b1", "L-2", "LEAD", 1);
        lead("a1", "c1", "L-3", "LEAD", 1);

        assertThat(due(worker)).isEqualTo(1);
        assertThat(due(worker)).as("nothing new").isZero();

        MimeMessage mail = server.getReceivedMessages()[0];
        String text = String.valueOf(mail.getContent());
        assertThat(mail.getSubject()).isEqualTo("Leadgraph: 1 new alert");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ann@avon.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String searchId = text.replaceAll("(?s).*has this as ([0-9a-f-]{36})\\..*", "$1");
        assertThat(text.replace(searchId, "")).contains("- a1 of IL0000010, with b1 of IL0000020").doesNotContain("c1", "L-2", "LEAD",
                "Secret", "A1");
        assertThat(logged(searchId)).contains("alertDelivery").contains("b1").contains("Test of the service").doesNotContain("[c1", ", c1");
        assertThat(state()).contains("\"state\":\"SENDING\"").doesNotContain("\"lastSentAt\":null");
    }

    @Test
    @DisplayName("G-01, P-02 a look that finds nothing new leaves no entry in the log")
    void looksQuietly() {
        save("C:ann@avon", SOON);
        lead("a1", "c1", "L-3", "LEAD", 1);
        int before = service.log(AuditReader::all, StoredEntry::entry).size();
        assertThat(due(worker)).isZero();
        assertThat(service.log(AuditReader::all, StoredEntry::entry).size()).isEqualTo(before);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("G-04, K-11 who may not see a record any more when mail is due gets none of it, and who may not sign in gets none at all; both end by themselves")
    void byTheViewOfTheMoment() {
        save("C:ann@avon", SOON);
        lead("a1", "b1", "L-2", "LEAD", 1);
        service.system().write("MATCH (:Agency {agencyId: 'avon'})-[r:SHARES_WITH]-(:Agency {agencyId: 'brook'}) DELETE r", Map.of());
        assertThat(due(worker)).isZero();
        service.system().write(
                "MATCH (a:Agency {agencyId: 'avon'}), (b:Agency {agencyId: 'brook'}) CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)",
                Map.of());
        service.system().write("MATCH (u:User {userId: 'ann@avon'}) SET u.status = 'SUSPENDED'", Map.of());
        assertThat(due(worker)).as("suspended").isZero();
        service.system().write("MATCH (u:User {userId: 'ann@avon'}) SET u.status = 'ACTIVE'", Map.of());
        assertThat(due(worker)).isEqualTo(1);
    }

    @Test
    @DisplayName("G-01 what the mail server does not take is tried again, later each time, in the view of that moment; after ten times its user is told, and saving it again begins anew")
    void triesAgain() {
        save("C:ann@avon", SOON);
        lead("a1", "b1", "L-2", "LEAD", 1);
        server.stop();
        assertThat(due(worker)).isZero();
        assertThat(state()).contains("FAILING");
        assertThat(worker.deliverDue()).as("not at once").isZero();
        assertThat(secondsToNextTry()).isBetween(30L, 60L);
        due(worker);
        assertThat(secondsToNextTry()).as("later").isBetween(90L, 120L);
        for (int i = 2; i < AlertDelivery.MOST_FAILURES; i++) {
            due(worker);
        }
        assertThat(state()).contains("STOPPED");
        server.start();
        assertThat(due(worker(server.getSmtp().getPort()))).as("stopped").isZero();

        save("C:ann@avon", SOON);
        assertThat(due(worker(server.getSmtp().getPort()))).isEqualTo(1);
        assertThat(state()).contains("SENDING");
    }

    @Test
    @DisplayName("G-01 when a worker dies after the mail has left, another sends it again under the same id, and never two at once")
    void dies() throws Exception {
        save("C:ann@avon", SOON);
        lead("a1", "b1", "L-2", "LEAD", 1);
        AlertMail mail = mail(server.getSmtp().getPort());
        DeliveryWorker dying = worker(new Channel() {
            @Override
            public Kind kind() {
                return mail.kind();
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void send(AlertDelivery delivery, List<Alert> alerts, Message message) throws NotTaken {
                mail.send(delivery, alerts, message);
                throw new Error("The process ends here");
            }
        });
        assertThatThrownBy(() -> due(dying)).hasMessage("The process ends here");
        DeliveryWorker other = worker(server.getSmtp().getPort());
        assertThat(other.deliverDue()).as("it may still be at work").isZero();
        set("d.claimedUntil = datetime() - duration('PT1S')");
        assertThat(other.deliverDue()).isEqualTo(1);

        lead("a1", "b1", "L-4", "LEAD", 1);
        assertThat(due(other)).isEqualTo(1);

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(3);
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getMessageID()).as("about something else").isNotEqualTo(mails[0].getMessageID());
    }

    @Test
    @DisplayName("G-01 a lead that changes is sent again; one that was acknowledged is not; after a year nothing is, until it is renewed; and it ends when its user says so")
    void goesOn() {
        save("C:ann@avon", SOON);
        lead("a1", "b1", "L-2", "LEAD", 1);
        assertThat(due(worker)).isEqualTo(1);
        lead("a1", "b1", "L-2", "HIT", 2);
        assertThat(due(worker)).isEqualTo(1);
        set("d.renewBy = datetime() - duration('PT1S')");
        lead("a1", "b1", "L-4", "LEAD", 1);
        assertThat(due(worker)).isZero();
        assertThat(state()).contains("EXPIRED");
        save("C:ann@avon", SOON);
        assertThat(due(worker)).isEqualTo(1);

        assertThat(service.data("-:ann@avon", "mutation { stopAlertDelivery }").toString()).contains("ann@avon");
        assertThat(state()).contains("[]");
        assertThat(service.refusal("-:ann@avon", "mutation { stopAlertDelivery }", Map.of())).isEqualTo("DELIVERY_UNKNOWN");
        assertThat(due(worker)).isZero();
    }

    @Test
    @DisplayName("G-01 those whose agency has no access any more keep nobody else waiting, however many they are")
    void othersDoNotWait() {
        save("C:ann@avon", SOON);
        lead("a1", "b1", "L-2", "LEAD", 1);
        service.system().write("""
                MATCH (d:AlertDelivery {userId: 'ann@avon'})
                UNWIND range(1, 120) AS n
                CREATE (gone:AlertDelivery)
                SET gone = d {.*, userId: 'gone' + n + '@nowhere', agencyId: 'nowhere', dueAt: datetime() - duration('PT1H')}
                """, Map.of());
        assertThat(due(worker)).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("G-01, Q-01 a delivery needs a use code and a reason, not about an applicant, and times that fit")
    void refuses() {
        assertThat(List.of("-:ann@avon", "J:ann@avon", "C:ann@avon").stream()
                .map(caller -> service.refusal(caller, SAVE,
                        Map.of("delivery", caller.startsWith("C") ? Map.of("pace", "DAILY", "zone", "America/Chicago") : SOON))))
                .containsExactly("USE_CODE_REQUIRED", "DELIVERY_USE_CODE", "DELIVERY_TIMES_INVALID");
        assertThat(Arrays.asList(server.getReceivedMessages())).isEmpty();
    }
}
