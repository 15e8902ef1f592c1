package org.leadgraph.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.identity.Identity;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.permission.PermissionWorld;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Feeds and jobs act as people do: by the catalogue, wholly or not at all, and in the log. */
@WithEmptyService
class ActsIT {
    private static final String USER_LOG = "query($filter: UserLogFilter) { userLog(filter: $filter, first: 100) "
            + "{ entries { kind searchId userId program { kind name } act outcome source } } }";

    private final EmptyService service = EmptyService.started();
    private final Acts acts = service.bean(Acts.class);
    private Instant begin;

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        begin = Instant.now().minusMillis(1);
    }

    @Test
    @DisplayName("H-04 a feed acts in the name of its agency, and only that agency can read in the log what it did")
    void feed() {
        Actor actor = bring(Program.feed("rms-avon", "avon"), "one");

        assertThat(actor).isEqualTo(new Actor("feed rms-avon", "avon", "", Set.of()));
        assertThat(brought()).containsExactly("one");
        ActIntent intent = entries(ActIntent.class).getLast();
        ActOutcome outcome = entries(ActOutcome.class).getLast();
        assertThat(intent.requester()).isNull();
        assertThat(intent.program()).isEqualTo(new org.leadgraph.ledger.Program("FEED", "rms-avon", "avon"));
        assertThat(intent.facts()).isEqualTo(Map.of("what", "one"));
        assertThat(outcome.status()).isEqualTo("DONE");
        assertThat(outcome.actId()).isEqualTo(intent.actId());
        JsonNode seen = userLog("coordinator@avon").get(0);
        assertThat(seen.get("kind").asString()).isEqualTo("ACT");
        assertThat(seen.get("userId").isNull()).isTrue();
        assertThat(seen.at("/program/kind").asString()).isEqualTo("FEED");
        assertThat(seen.at("/program/name").asString()).isEqualTo("rms-avon");
        assertThat(seen.get("act").asString()).isEqualTo("RECORDS_BRING");
        assertThat(seen.get("searchId").asString()).isEqualTo(intent.actId());
        assertThat(userLog("coordinator@brook").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("H-04 a job does what its licence says; another name, another kind and what the catalogue does not name are refused, and that is in the log")
    void job() {
        acts.perform(Program.job("renaming", "avon"), TestAct.CLASS_RENAME, Map.of(), (_, _) -> "done");

        for (Program other : List.of(Program.job("other", "avon"), Program.feed("renaming", "avon"),
                Program.correlationRule("renaming", "avon"))) {
            assertThat(refusal(() -> acts.perform(other, TestAct.CLASS_RENAME, Map.of(), (_, _) -> "done")))
                    .isEqualTo("PROGRAM_WITHOUT_LICENCE");
        }
        assertThat(refusal(() -> bring(Program.job("renaming", "avon"), "two"))).isEqualTo("PROGRAM_WITHOUT_LICENCE");

        assertThat(brought()).isEmpty();
        assertThat(userLog("coordinator@avon").valueStream()
                .map(each -> each.at("/program/name").asString() + " " + each.get("outcome").asString()))
                .containsExactly("renaming DONE", "other PROGRAM_WITHOUT_LICENCE", "renaming PROGRAM_WITHOUT_LICENCE",
                        "renaming PROGRAM_WITHOUT_LICENCE", "renaming PROGRAM_WITHOUT_LICENCE");
    }

    @Test
    @DisplayName("H-04 no program acts for an agency that is unknown, or without access where the act takes it; no person does what programs do")
    void refused() {
        service.system().write("MATCH (:Agency {agencyId: 'avon'})<-[:OF]-(p:SharingPolicy) SET p.access = 'SUSPENDED'", Map.of());

        assertThat(refusal(() -> bring(Program.feed("rms", "atlantis"), "three"))).isEqualTo("NOT_IN_GOOD_STANDING");
        assertThat(refusal(() -> acts.perform(Program.job("renaming", "avon"), TestAct.CLASS_RENAME, Map.of(), (_, _) -> "done")))
                .isEqualTo("NOT_IN_GOOD_STANDING");
        Identity ann = new Identity("idp", "ann@brook", "Brook", "Ann", "IL0000020");
        assertThatThrownBy(
                () -> acts.perform(new Initiator.Person(ann, "request-1", null), TestAct.RECORDS_BRING, Map.of(), (_, _) -> "done"))
                .isInstanceOf(NotPermitted.class).hasMessageContaining("by itself");
        assertThat(brought()).isEmpty();
        assertThat(entries(ActOutcome.class)).allSatisfy(each -> assertThat(each.status()).isEqualTo("REFUSED"));
    }

    @Test
    @DisplayName("H-04 an act that fails in the middle has not happened, and the log says so")
    void whollyOrNotAtAll() {
        assertThatThrownBy(() -> acts.perform(Program.feed("rms-avon", "avon"), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
            tx.run("CREATE (:Brought {what: 'half'}) RETURN 1 AS one", Map.of(), row -> row);
            throw new IllegalStateException("a fault");
        })).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> acts.perform(Program.feed("rms-avon", "avon"), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
            tx.run("CREATE (:Brought {what: 'half'}) RETURN 1 AS one", Map.of(), row -> row);
            throw new InvalidRequest(ActProblem.ROLE_REQUIRED, "No.");
        })).isInstanceOf(InvalidRequest.class);

        assertThat(brought()).isEmpty();
        assertThat(entries(ActOutcome.class).stream().map(ActOutcome::status)).containsExactly("FAILED", "REFUSED");
    }

    @Test
    @DisplayName("H-04, P-05 reports about searches and logons pass over acts without a user")
    void reports() {
        bring(Program.feed("rms-avon", "avon"), "four");

        // The log is shared with other tests and long, so a report may be of a part of it; what matters is that it is made.
        assertThat(service.data("-:coordinator@avon", "{ disclosures(first: 10) { complete } }").at("/disclosures/complete").isBoolean())
                .isTrue();
        assertThat(service.data("-:coordinator@avon", "{ dormantAgreements(days: 1) { complete } }").at("/dormantAgreements/complete")
                .isBoolean()).isTrue();
        service.data("-:contact@avon", "{ applicantFile(applicant: \"applicant-1\", first: 10) { complete } }");
        assertThat(service.log(log -> log.byUser("idp", "ann@avon"), entry -> entry.entry()).stream().filter(ActIntent.class::isInstance)
                .map(ActIntent.class::cast)).allSatisfy(each -> assertThat(each.program()).isNull());
        assertThat(userLog("coordinator@avon", Map.of("userId", "ann@avon")).isEmpty()).isTrue();
    }

    private Actor bring(Program by, String what) {
        return acts.perform(by, TestAct.RECORDS_BRING, Map.of("what", what), (actor, tx) -> {
            tx.run("CREATE (:Brought {what: $what}) RETURN 1 AS one", Map.of("what", what), row -> row);
            return actor;
        });
    }

    private List<String> brought() {
        return service.system().read("MATCH (b:Brought) RETURN b.what AS what", Map.of(), row -> String.valueOf(row.get("what")));
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("Not refused");
    }

    private <T> List<T> entries(Class<T> type) {
        return service.log(AuditReader::all, entry -> entry).stream().filter(entry -> !entry.time().isBefore(begin))
                .map(entry -> entry.entry())
                .filter(type::isInstance).map(type::cast).toList();
    }

    private JsonNode userLog(String coordinator) {
        return userLog(coordinator, Map.of());
    }

    private JsonNode userLog(String coordinator, Map<String, Object> filter) {
        Map<String, Object> narrowed = new HashMap<>(filter);
        narrowed.put("from", begin.toString());
        narrowed.put("kinds", List.of("ACT"));
        return service.data("-:" + coordinator, USER_LOG, Map.of("filter", narrowed)).at("/userLog/entries");
    }
}
