package org.leadgraph.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.BROOK_TOO;
import static org.leadgraph.permission.PermissionWorld.COVE;
import static org.leadgraph.permission.PermissionWorld.NOWHERE;
import static org.leadgraph.permission.PermissionWorld.YELLOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Looks;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/** Ann of Avon wants to use a shooting of Brook; Brook's point of contact decides. */
@WithEmptyService
class PermissionsIT {
    private static final String REQUEST = "mutation($ids: [ID!]!, $uses: [OfficialUse!]!) { requestPermission(recordIds: $ids, intendedUses: $uses, note: \"For case 24-9\") "
            + "{ id state ownerId requestingAgencyId useCode records { recordId pointer verified } } }";
    private static final String GRANT = "mutation($id: ID!, $uses: [OfficialUse!]!, $until: DateTime!) { grantPermission(requestId: $id, terms: \"Case 24-9 only\", uses: $uses, until: $until) "
            + "{ state uses terms until answeredBy } }";
    private static final String DECLINE = "mutation($id: ID!) { declinePermission(requestId: $id, reason: \"Under seal\") { state reason } }";
    private static final String END = "mutation($id: ID!) { endPermission(requestId: $id, reason: \"Case closed\") { state } }";
    private static final String VERIFY = "mutation($id: ID!, $record: ID!, $accurate: Boolean!) { verifyRecord(requestId: $id, recordId: $record, "
            + "verification: {complete: true, timely: true, accurate: $accurate, relevant: true}) { records { recordId verified } } }";
    private static final String USE = "mutation($ids: [ID!]!, $use: OfficialUse!) { useRecords(recordIds: $ids, use: $use, note: \"Chart of case 24-9\") { recordId use basis requestId } }";
    private static final String EXIGENT = "mutation($ids: [ID!]!) { useExigently(recordIds: $ids, use: OFFICIAL_FILE, ground: DANGER_TO_LIFE, note: \"Shooter at large\") "
            + "{ uses { recordId basis ground } notifiedAgencyIds liability } }";
    private static final String STATE = "query($id: ID!) { node(id: $id) { ... on Record { use { state openRequest permissions { requestId uses useCode terms until verified } } } } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("R-01 to R-06, R-10, A-18: from looking at a record to using it in a chart")
    void fromLookingToUsing() {
        assertThat(state("C:ann@avon", AVON_GUN)).isEqualTo("OWN");
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("PRE_PERMISSION");
        assertThat(use(BROOK, "CHART")).isEqualTo("PERMISSION_REQUIRED");

        String request = request(BROOK);
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("REQUESTED");
        assertThat(use(BROOK, "CHART")).isEqualTo("PERMISSION_REQUIRED");
        JsonNode inbox = service.data("-:contact@brook", "{ permissionRequests(states: [\"ASKED\"]) { nodes { id requestedBy note } } }");
        assertThat(inbox.at("/permissionRequests/nodes/0/id").asString()).isEqualTo(request);
        assertThat(inbox.at("/permissionRequests/nodes/0/requestedBy").asString()).isEqualTo("ann@avon");

        grant(request);
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("GRANTED");
        assertThat(use(BROOK, "CHART")).isEqualTo("VERIFICATION_REQUIRED");
        verify(request, false);
        assertThat(use(BROOK, "CHART")).isEqualTo("VERIFICATION_REQUIRED");
        verify(request, true);

        JsonNode use = service.data("C:ann@avon", STATE, Map.of("id", BROOK)).at("/node/use");
        assertThat(use.get("state").asString()).isEqualTo("VERIFIED");
        assertThat(use.at("/permissions/0/terms").asString()).isEqualTo("Case 24-9 only");
        JsonNode used = service.data("C:ann@avon", USE, Map.of("ids", List.of(BROOK, AVON_GUN), "use", "CHART")).get("useRecords");
        assertThat(used.at("/0/requestId").asString()).isEqualTo(request);
        assertThat(used.at("/1/basis").asString()).isEqualTo("OWN");
        service.system().write("MATCH (record:Shooting {caseNumber: '24-1'}) SET record.narrative = 'Corrected'", Map.of());
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("GRANTED");
        assertThat(use(BROOK, "CHART")).isEqualTo("VERIFICATION_REQUIRED");
        verify(request, true);
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("VERIFIED");
        assertThat(service.data("-:contact@avon", "{ recordedUses { nodes { recordId use usedBy } } }").at("/recordedUses/nodes").size())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("A-07, A-08, R-04 use beyond the terms, after their end, or under another use code needs permission again")
    void beyondTheTerms() {
        String request = request(BROOK);
        grant(request);
        verify(request, true);

        assertThat(use(BROOK, "PRESENTATION")).isEqualTo("USE_NOT_COVERED");
        assertThat(service.refusal("C:ann@avon", USE, Map.of("ids", List.of(BROOK, BROOK_TOO), "use", "CHART")))
                .isEqualTo("PERMISSION_REQUIRED");
        assertThat(service.data("-:ann@avon", "{ recordedUses { nodes { id } } }").at("/recordedUses/nodes").size()).isZero();
        assertThat(
                new RecordUses(service.bean(Looks.class), java.time.Clock.systemUTC()).of("avon", "J", List.of(BROOK)).get(BROOK).state())
                .isEqualTo(UseState.PRE_PERMISSION);
        service.system().write("MATCH (request:PermissionRequest) SET request.useCode = 'J'", Map.of());
        assertThat(use(BROOK, "CHART")).isEqualTo("USE_CODE_DIFFERS");
        service.system().write("MATCH (request:PermissionRequest) SET request.useCode = 'C', request.until = datetime() - duration('PT1S')",
                Map.of());

        assertThat(use(BROOK, "CHART")).isEqualTo("PERMISSION_ENDED");
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("PRE_PERMISSION");
        assertThat(service.data("-:ann@avon", "{ myPermissionRequests { nodes { state } } }").at("/myPermissionRequests/nodes/0/state")
                .asString())
                .isEqualTo("EXPIRED");
        assertThat(service.refusal("-:contact@brook", END, Map.of("id", request))).isEqualTo("NOT_GRANTED");
    }

    @Test
    @DisplayName("INV-42 an act that is done again because the view changed meanwhile is there once")
    void sameActOnce() {
        JsonNode both = service.data("C:ann@avon",
                "mutation($ids: [ID!]!) { one: requestPermission(recordIds: $ids, intendedUses: [CHART], note: \"x\") { id } "
                        + "again: requestPermission(recordIds: $ids, intendedUses: [CHART], note: \"x\") { id } }",
                Map.of("ids", List.of(BROOK)));

        assertThat(both.at("/one/0/id").asString()).isEqualTo(both.at("/again/0/id").asString());
        assertThat(service.data("-:ann@avon", "{ myPermissionRequests { nodes { id } } }").at("/myPermissionRequests/nodes").size())
                .isOne();
    }

    @Test
    @DisplayName("L-01 the owner ends a permission before its time")
    void ownerEnds() {
        String request = request(BROOK);
        assertThat(service.refusal("-:contact@brook", END, Map.of("id", request))).isEqualTo("NOT_GRANTED");
        grant(request);
        verify(request, true);

        assertThat(service.data("-:contact@brook", END, Map.of("id", request)).at("/endPermission/state").asString()).isEqualTo("ENDED");

        assertThat(use(BROOK, "CHART")).isEqualTo("PERMISSION_ENDED");
    }

    @Test
    @DisplayName("L-06 a caller with a pointer asks its owner for permission; the record stays hidden until the owner makes an exception")
    void asksForAYellowRecord() {
        JsonNode asked = service.data("C:ann@avon", REQUEST, Map.of("ids", List.of(YELLOW), "uses", List.of("CHART")))
                .at("/requestPermission/0");

        assertThat(asked.get("ownerId").asString()).isEqualTo("brook");
        assertThat(asked.at("/records/0/pointer").asBoolean()).isTrue();
        assertThat(service.data("C:ann@avon", STATE, Map.of("id", YELLOW)).get("node").isNull()).isTrue();
        grant(asked.get("id").asString());
        assertThat(use(YELLOW, "CHART")).isEqualTo("RECORD_UNKNOWN");
    }

    @Test
    @DisplayName("INV-21, INV-48 hidden and unknown records are refused with the same words, asked for or used")
    void hiddenIsUnknown() {
        for (String document : List.of(REQUEST, EXIGENT)) {
            Map<String, Object> hidden = document.equals(REQUEST)
                    ? Map.of("ids", List.of(COVE), "uses", List.of("CHART"))
                    : Map.of("ids", List.of(COVE));
            Map<String, Object> unknown = document.equals(REQUEST)
                    ? Map.of("ids", List.of(NOWHERE), "uses", List.of("CHART"))
                    : Map.of("ids", List.of(NOWHERE));
            assertThat(message(document, hidden)).isEqualTo(message(document, unknown)).isNotEmpty();
            assertThat(service.refusal("C:ann@avon", document, hidden)).isEqualTo("RECORD_UNKNOWN");
        }
        assertThat(service.refusal("C:ann@avon", EXIGENT, Map.of("ids", List.of(YELLOW)))).isEqualTo("RECORD_UNKNOWN");
        assertThat(service.refusal("C:ann@cove", REQUEST, Map.of("ids", List.of(YELLOW), "uses", List.of("CHART"))))
                .isEqualTo("RECORD_UNKNOWN");
        assertThat(service.refusal("A:ann@avon", REQUEST, Map.of("ids", List.of(BROOK), "uses", List.of("CHART"))))
                .isEqualTo("RECORD_UNKNOWN");
    }

    @Test
    @DisplayName("R-07 to R-09, INV-48 exigent use is recorded, shows nothing more, and its owner is notified at once")
    void exigentUse() {
        JsonNode exigent = service.data("C:ann@avon", EXIGENT, Map.of("ids", List.of(BROOK, BROOK_TOO))).get("useExigently");

        assertThat(exigent.get("liability").asString()).contains("may be liable");
        assertThat(exigent.at("/uses/0/ground").asString()).isEqualTo("DANGER_TO_LIFE");
        assertThat(exigent.at("/notifiedAgencyIds/0").asString()).isEqualTo("brook");
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("EXIGENT");
        assertThat(use(BROOK, "OFFICIAL_FILE")).isEqualTo("PERMISSION_REQUIRED");
        JsonNode notice = service.data("-:contact@brook", "{ notices { nodes { id kind recordIds ground usedBy acknowledgedAt } } }")
                .at("/notices/nodes/0");
        assertThat(notice.get("recordIds").size()).isEqualTo(2);
        assertThat(notice.get("acknowledgedAt").isNull()).isTrue();
        String acknowledge = "mutation($id: ID!) { acknowledgeNotice(noticeId: $id) { acknowledgedBy } }";
        Map<String, Object> id = Map.of("id", notice.get("id").asString());
        assertThat(service.refusal("-:contact@avon", acknowledge, id)).isEqualTo("NOTICE_UNKNOWN");
        assertThat(service.refusal("-:ann@brook", acknowledge, id)).isEqualTo("ROLE_REQUIRED");
        assertThat(service.data("-:contact@brook", acknowledge, id).at("/acknowledgeNotice/acknowledgedBy").asString())
                .isEqualTo("contact@brook");
        assertThat(service.data("-:contact@brook", "{ notices { nodes { id } } }").at("/notices/nodes").size()).isZero();
        assertThat(service.data("-:contact@avon", "{ notices(openOnly: false) { nodes { id } } }").at("/notices/nodes").size()).isZero();
        assertThat(service.refusal("C:ann@avon", EXIGENT, Map.of("ids", List.of(AVON_GUN)))).isEqualTo("OWN_RECORD");
    }

    @Test
    @DisplayName("R-03, R-06 only the owner's point of contact answers, once, within what was asked")
    void refusedAnswers() {
        String request = request(BROOK);
        Map<String, Object> grant = Map.of("id", request, "uses", List.of("CHART"), "until", tomorrow());

        assertThat(service.refusal("-:ann@brook", GRANT, grant)).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:contact@avon", GRANT, grant)).isEqualTo("REQUEST_UNKNOWN");
        assertThat(service.refusal("-:contact@brook", GRANT, Map.of("id", "none", "uses", List.of("CHART"), "until", tomorrow())))
                .isEqualTo("REQUEST_UNKNOWN");
        assertThat(service.refusal("-:contact@brook", GRANT, Map.of("id", request, "uses", List.of("EXPORT"), "until", tomorrow())))
                .isEqualTo("USE_NOT_ASKED");
        assertThat(service.refusal("-:contact@brook", GRANT, Map.of("id", request, "uses", List.of(), "until", tomorrow())))
                .isEqualTo("USES_REQUIRED");
        assertThat(
                service.refusal("-:contact@brook", GRANT, Map.of("id", request, "uses", List.of("CHART"), "until", "2020-01-01T00:00:00Z")))
                .isEqualTo("UNTIL_INVALID");
        assertThat(service.refusal("-:contact@brook", VERIFY, Map.of("id", request, "record", BROOK, "accurate", true)))
                .isEqualTo("NOT_GRANTED");
        assertThat(service.data("-:contact@brook", DECLINE, Map.of("id", request)).at("/declinePermission/reason").asString())
                .isEqualTo("Under seal");
        assertThat(service.refusal("-:contact@brook", GRANT, grant)).isEqualTo("REQUEST_ANSWERED");
        assertThat(state("C:ann@avon", BROOK)).isEqualTo("PRE_PERMISSION");
        assertThat(use(BROOK, "CHART")).isEqualTo("PERMISSION_REQUIRED");
        assertThat(service.refusal("C:ann@avon", REQUEST, Map.of("ids", List.of(AVON_GUN), "uses", List.of("CHART"))))
                .isEqualTo("OWN_RECORD");
        assertThat(service.refusal("C:ann@avon", REQUEST, Map.of("ids", List.of(), "uses", List.of("CHART")))).isEqualTo("RECORDS_LIMIT");
        assertThat(service.refusal("-:ann@avon", REQUEST, Map.of("ids", List.of(BROOK), "uses", List.of("CHART"))))
                .isEqualTo("USE_CODE_REQUIRED");
    }

    @Test
    @DisplayName("R-10 lists come in pages, newest first, and no one reads another agency's")
    void pagesOfRequests() {
        String first = request(BROOK);
        String second = request(BROOK_TOO);
        String list = "query($after: String) { myPermissionRequests(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";

        JsonNode page = service.data("-:ann@avon", list).get("myPermissionRequests");
        assertThat(page.at("/nodes/0/id").asString()).isEqualTo(second);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode next = service.data("-:ann@avon", list, Map.of("after", page.at("/pageInfo/endCursor").asString()))
                .get("myPermissionRequests");
        assertThat(next.at("/nodes/0/id").asString()).isEqualTo(first);
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(service.data("-:ann@cove", list).at("/myPermissionRequests/nodes").size()).isZero();
        assertThat(service.refusal("-:ann@avon", list, Map.of("after", "abc"))).isEqualTo("CURSOR_INVALID");
        assertThat(service.refusal("-:ann@avon", "{ permissionRequests { nodes { id } } }", Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("S-07 refused uses are in the log, with the records named and without their content")
    void logsRefusedUses() {
        use(BROOK, "EMBED");

        List<String> acts = service.log(AuditReader::all, entry -> entry.entry().toString())
                .stream()
                .filter(text -> text.contains("RECORDS_USE") && text.contains("ann@avon"))
                .toList();

        assertThat(acts.get(acts.size() - 2)).startsWith("ActIntent").contains(BROOK, "EMBED");
        assertThat(acts.getLast()).contains("REFUSED", "PERMISSION_REQUIRED");
    }

    private String request(String recordId) {
        return service.data("C:ann@avon", REQUEST, Map.of("ids", List.of(recordId), "uses", List.of("CHART", "OFFICIAL_FILE")))
                .at("/requestPermission/0/id")
                .asString();
    }

    private void grant(String request) {
        assertThat(service.data("-:contact@brook", GRANT, Map.of("id", request, "uses", List.of("CHART"), "until", tomorrow()))
                .at("/grantPermission/state")
                .asString()).isEqualTo("GRANTED");
    }

    private void verify(String request, boolean accurate) {
        assertThat(service.data("-:contact@brook", VERIFY, Map.of("id", request, "record", BROOK, "accurate", accurate))
                .at("/verifyRecord/records/0/verified")
                .asBoolean()).isEqualTo(accurate);
    }

    private String use(String recordId, String use) {
        return service.refusal("C:ann@avon", USE, Map.of("ids", List.of(recordId), "use", use));
    }

    private String state(String caller, String recordId) {
        return service.data(caller, STATE, Map.of("id", recordId)).at("/node/use/state").asString();
    }

    private String message(String document, Map<String, Object> variables) {
        return service.ask("C:ann@avon", document, variables).at("/errors/0/message").asString();
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }
}
