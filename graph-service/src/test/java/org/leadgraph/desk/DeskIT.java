package org.leadgraph.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/** An agency's leads, ranked, and its work on them. */
@WithEmptyService
class DeskIT {
    private static final String WORK = "{ workId state assignee assignedBy due version outcomes outcomeAt checks { check by } }";
    private static final String DESK = """
            query($filter: LeadDeskFilter, $first: Int! = 20, $after: String) { leadDesk(filter: $filter, first: $first, after: $after) { totalCount
              nodes { key leadNumber status state overdue points events createdAt updatedAt reasons { letter points words }
              exhibits { id } incidents { id caseNumber } work\s""" + WORK + " notes { text by } } } }";
    private static final String TAKE = "mutation($lead: String!) { takeLead(lead: $lead) " + WORK + " }";
    private static final String ASSIGN = "mutation($lead: String!, $to: String, $due: Date, $version: Int! = 0) { assignLead(lead: $lead, to: $to, due: $due, version: $version) "
            + WORK + " }";
    private static final String CHANGE = "mutation($work: ID!, $version: Int!, $change: LeadWorkChange!) { changeLeadWork(work: $work, version: $version, change: $change) "
            + WORK + " }";
    private static final String NOTE = "mutation($work: ID!, $text: String!) { noteOnLead(work: $work, text: $text) " + WORK + " }";
    private static final String CLOSE = "mutation($work: ID!, $version: Int!, $outcomes: [LeadOutcome!]!, $why: String) { closeLead(work: $work, version: $version, outcomes: $outcomes, why: $why) "
            + WORK + " }";

    private final EmptyService service = EmptyService.started();
    private final DeskWorld world = new DeskWorld(service);

    @BeforeEach
    void fill() {
        world.fill();
    }

    private static final String PAGES = "query($after: String) { leadDesk(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { leadNumber } } }";

    private JsonNode desk(String caller) {
        return service.data(caller, DESK).get("leadDesk");
    }

    private static List<String> numbers(JsonNode desk) {
        List<String> numbers = new ArrayList<>();
        desk.get("nodes").forEach(lead -> numbers.add(lead.get("leadNumber").isNull() ? "?" : lead.get("leadNumber").asString()));
        return numbers;
    }

    private JsonNode lead(String caller, String number) {
        return desk(caller).get("nodes").valueStream().filter(lead -> number.equals(lead.get("leadNumber").asString(""))).findFirst()
                .orElseThrow();
    }

    private String key(String caller, String number) {
        return lead(caller, number).get("key").asString();
    }

    private JsonNode take(String user, String number) {
        return service.data("C:" + user, TAKE, Map.of("lead", key("C:" + user, number))).get("takeLead");
    }

    @Test
    @DisplayName("D-05, X-08 the desk has the leads of the agency's exhibits that the caller sees, the most promising first, and says why")
    void ranked() {
        JsonNode desk = desk("C:ann@avon");

        assertThat(numbers(desk)).containsExactly("L-1", "L-5", "L-2", "L-4");
        JsonNode first = desk.at("/nodes/0");
        assertThat(first.get("points").asInt()).isEqualTo(3 + 1 + 3 + 2);
        assertThat(first.get("reasons").toString()).isEqualTo(
                "[{\"letter\":\"GEOGRAPHY\",\"points\":3,\"words\":\"Its 2 known places are within 0.7 miles of the newest.\"},"
                        + "{\"letter\":\"EVENTS\",\"points\":1,\"words\":\"2 incidents hang together, all of them shootings.\"},"
                        + "{\"letter\":\"TIME\",\"points\":3,\"words\":\"Its newest incident is the newest on the desk, or of the same day.\"},"
                        + "{\"letter\":\"SOLVABILITY\",\"points\":2,\"words\":\"A suspect or person of interest is named, an examiner has confirmed it.\"}]");
        assertThat(first.get("state").asString()).isEqualTo("NEW");
        assertThat(first.get("work").isNull()).isTrue();
        assertThat(desk.at("/nodes/3/points").asInt()).as("not confirmed").isZero();
        assertThat(numbers(desk("C:ann@brook"))).as("Brook's own").containsExactly("L-5", "L-2");
        assertThat(numbers(desk("A:ann@avon"))).as("administrative: own records alone").containsExactly("L-1", "L-4");
    }

    @Test
    @DisplayName("INV-2, INV-12, INV-19 leads, ranks, reasons and totals are those of a graph without the hidden records, which would change them")
    void asOnAReducedGraph() {
        List<JsonNode> ranked = List.of(lead("C:ann@avon", "L-1").get("reasons"), lead("C:ann@avon", "L-2").get("reasons"));
        String whole = desk("C:ann@avon") + review("C:ann@avon").toString();

        world.removeHidden();
        assertThat(desk("C:ann@avon") + review("C:ann@avon").toString()).isEqualTo(whole);

        world.fill();
        world.openEverything();
        JsonNode everything = desk("C:ann@avon");
        assertThat(numbers(everything)).contains("L-3", "L-6", "L-7");
        assertThat(List.of(lead("C:ann@avon", "L-1").get("reasons"), lead("C:ann@avon", "L-2").get("reasons")))
                .as("ranks over everything would show").doesNotContainAnyElementsOf(ranked);
    }

    @Test
    @DisplayName("INV-2 the comparison notices a desk that is read without a caller: ranks and reasons would differ")
    void noticesADeskReadWithoutACaller() {
        Map<String, Gets> whole = readBySystem();
        world.removeHidden();
        Map<String, Gets> reduced = readBySystem();

        assertThat(whole).containsKeys("L-3", "L-6", "L-7");
        assertThat(whole.get("L-1")).isNotEqualTo(reduced.get("L-1"));
        assertThat(whole.get("L-2")).isNotEqualTo(reduced.get("L-2"));
    }

    /** A planted fault. */
    private Map<String, Gets> readBySystem() {
        Map<String, Gets> ranks = new HashMap<>();
        new DeskReader(new DeskReader.View() {
            @Override
            public <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters) {
                return service.system().read(query, parameters);
            }
        }, "avon").leads(List.of()).ranked().forEach(lead -> ranks.put(lead.lead().leadNumber(), lead.gets()));
        return ranks;
    }

    @Test
    @DisplayName("X-08, INV-33 anybody takes a lead that nobody has; a supervisor gives it to people of the agency who see its exhibits; another agency sees nothing of that")
    void takeAndAssign() {
        JsonNode taken = take("ann@avon", "L-2");
        assertThat(taken.get("state").asString()).isEqualTo("IN_WORK");
        assertThat(taken.get("assignee").asString()).isEqualTo("ann@avon");
        String work = taken.get("workId").asString();
        assertThat(key("C:bob@avon", "L-2")).as("named by the work from now on").isEqualTo(work);
        assertThat(service.refusal("C:bob@avon", TAKE, Map.of("lead", work))).isEqualTo("LEAD_TAKEN");
        assertThat(lead("C:ann@brook", "L-2").get("work").isNull()).isTrue();
        assertThat(lead("C:ann@brook", "L-2").get("state").asString()).isEqualTo("NEW");
        assertThat(service.refusal("C:ann@brook", TAKE, Map.of("lead", work))).isEqualTo("LEAD_UNKNOWN");

        assertThat(service.refusal("C:ann@avon", ASSIGN, Map.of("lead", work, "to", "bob@avon", "version", 1))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("C:boss@avon", ASSIGN, Map.of("lead", work, "to", "bob@avon", "version", 0)))
                .isEqualTo("LEAD_WORK_CHANGED");
        for (String nobody : List.of("ann@brook", "gone@avon", "nobody@avon")) {
            assertThat(service.refusal("C:boss@avon", ASSIGN, Map.of("lead", work, "to", nobody, "version", 1))).as(nobody)
                    .isEqualTo("LEAD_ASSIGNEE_UNKNOWN");
        }
        JsonNode given = service.data("-:boss@avon", ASSIGN, Map.of("lead", work, "to", "bob@avon", "version", 1, "due", "2026-01-02"))
                .get("assignLead");
        assertThat(given.get("assignee").asString() + " " + given.get("assignedBy").asString() + " " + given.get("due").asString() + " "
                + given.get("version").asInt()).isEqualTo("bob@avon boss@avon 2026-01-02 2");
        assertThat(lead("C:bob@avon", "L-2").get("overdue").asBoolean()).isTrue();
        JsonNode begun = service.data("C:boss@avon", ASSIGN, Map.of("lead", key("C:boss@avon", "L-1"), "to", "ann@avon")).get("assignLead");
        assertThat(begun.get("state").asString() + begun.get("version").asInt()).isEqualTo("OPEN1");
        assertThat(service.data("-:boss@avon", "{ leadDeskPeople }").get("leadDeskPeople").toString()).contains("bob@avon")
                .doesNotContain("brook").doesNotContain("gone");
    }

    @Test
    @DisplayName("X-06, V-01, E-04 whoever has a lead says how far it is, what was checked and what came of it; a version that was not read is refused; notes stay")
    void workAndOutcome() {
        String work = take("ann@avon", "L-1").get("workId").asString();
        Map<String, Object> change = new HashMap<>(
                Map.of("work", work, "version", 1, "change",
                        Map.of("state", "WAITING", "checked", "TRACE_REQUESTED", "due", "2030-01-01")));
        assertThat(service.refusal("-:bob@avon", CHANGE, change)).isEqualTo("LEAD_OF_ANOTHER");
        JsonNode waiting = service.data("-:ann@avon", CHANGE, change).get("changeLeadWork");
        assertThat(waiting.get("checks").toString()).isEqualTo("[{\"check\":\"TRACE_REQUESTED\",\"by\":\"ann@avon\"}]");
        assertThat(service.refusal("-:ann@avon", CHANGE, change)).isEqualTo("LEAD_WORK_CHANGED");
        change.putAll(Map.of("version", 2, "change", Map.of("state", "CLOSED")));
        assertThat(service.refusal("-:ann@avon", CHANGE, change)).isEqualTo("LEAD_WORK_INVALID");
        change.put("change", Map.of("checked", "NCIC_CHECKED", "unchecked", "TRACE_REQUESTED"));
        assertThat(service.data("-:boss@avon", CHANGE, change).at("/changeLeadWork/checks").toString()).contains("NCIC_CHECKED")
                .doesNotContain("TRACE");

        service.data("-:bob@avon",
                "mutation($work: ID!) { a: noteOnLead(work: $work, text: \"One\") { version } b: noteOnLead(work: $work, text: \"Two\") { version } }",
                Map.of("work", work));
        assertThat(lead("C:bob@avon", "L-1").get("notes").toString())
                .isEqualTo("[{\"text\":\"One\",\"by\":\"bob@avon\"},{\"text\":\"Two\",\"by\":\"bob@avon\"}]");

        assertThat(service.refusal("-:ann@avon", CLOSE, Map.of("work", work, "version", 5, "outcomes", List.of())))
                .isEqualTo("LEAD_WORK_INVALID");
        assertThat(service.refusal("-:ann@avon", CLOSE, Map.of("work", work, "version", 5, "outcomes", List.of("NOT_USEFUL"))))
                .isEqualTo("LEAD_WORK_INVALID");
        assertThat(service.refusal("-:bob@avon", CLOSE, Map.of("work", work, "version", 5, "outcomes", List.of("ARREST"))))
                .isEqualTo("LEAD_OF_ANOTHER");
        JsonNode closed = service
                .data("-:ann@avon", CLOSE,
                        Map.of("work", work, "version", 5, "outcomes", List.of("ARREST", "HELPFUL"), "why", "Marlowe was arrested."))
                .get("closeLead");
        assertThat(closed.get("outcomes").toString() + closed.get("state").asString()).isEqualTo("[\"HELPFUL\",\"ARREST\"]CLOSED");
        assertThat(lead("C:ann@avon", "L-1").at("/notes/2/text").asString()).isEqualTo("Marlowe was arrested.");
        JsonNode again = service.data("-:ann@avon", CLOSE, Map.of("work", work, "version", 6, "outcomes", List.of("CHARGE")))
                .get("closeLead");
        assertThat(again.get("outcomeAt")).as("when it was first said").isEqualTo(closed.get("outcomeAt"));
        assertThat(service.refusal("-:ann@brook", NOTE, Map.of("work", work, "text", "x"))).isEqualTo("LEAD_UNKNOWN");
        assertThat(service.refusal("-:ann@avon", NOTE, Map.of("work", "no-such", "text", "x"))).isEqualTo("LEAD_UNKNOWN");
    }

    @Test
    @DisplayName("INV-12, INV-21 work on a lead of a class that a colleague does not see is not there for that colleague; of a lead that left the view, the work's id alone is there")
    void whatIsNotSeen() {
        JsonNode kept = take("iris@avon", "L-6");
        service.data("-:iris@avon", NOTE, Map.of("work", kept.get("workId").asString(), "text", "Kept"));
        assertThat(desk("C:ann@avon").toString()).doesNotContain("L-6", kept.get("workId").asString());
        assertThat(desk("C:boss@avon").get("totalCount").asInt()).isEqualTo(3);
        assertThat(service.refusal("C:boss@avon", ASSIGN, Map.of("lead", kept.get("workId").asString(), "to", "bob@avon", "version", 2)))
                .isEqualTo("LEAD_UNKNOWN");
        assertThat(service.refusal("-:boss@avon", NOTE, Map.of("work", kept.get("workId").asString(), "text", "x")))
                .isEqualTo("LEAD_UNKNOWN");
        assertThat(service.refusal("C:ann@avon", TAKE, Map.of("lead", new LeadKey("L-6", new TreeSet<>(List.of(1, 11))).name())))
                .isEqualTo("LEAD_UNKNOWN");
        assertThat(numbers(desk("C:iris@avon"))).as("the same number in two classes is two").contains("L-1", "L-6").hasSize(6);

        JsonNode some = take("ann@avon", "L-5");
        service.data("-:ann@avon", NOTE, Map.of("work", some.get("workId").asString(), "text", "Brook says so"));
        for (String caller : List.of("C:bob@avon", "A:ann@avon")) {
            JsonNode unseen = desk(caller).get("nodes").valueStream().filter(lead -> lead.get("leadNumber").isNull()).findFirst()
                    .orElseThrow();
            assertThat(unseen.toString()).as(caller).doesNotContain("Brook", "L-5", "\"b9\"", "\"a4\"").contains("\"points\":0",
                    "\"reasons\":[]",
                    "\"key\":\"" + some.get("workId").asString());
        }
        JsonNode before = desk("C:bob@avon");
        world.write("MATCH (n {recordId: 'b9'}) DETACH DELETE n");
        assertThat(desk("C:bob@avon")).as("withdrawn and hidden look the same").isEqualTo(before);
        assertThat(numbers(desk("C:ann@avon"))).last().isEqualTo("?");
        assertThat(service.data("-:ann@avon", CLOSE,
                Map.of("work", some.get("workId").asString(), "version", 2, "outcomes", List.of("NOT_USEFUL"), "why", "Withdrawn"))
                .at("/closeLead/state").asString()).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("X-08, INV-24, INV-25 the desk comes in pages, and can be asked for states, people, days that have passed and what is new; a cursor is good for one caller")
    void pagesAndFilters() {
        take("ann@avon", "L-2");
        service.data("C:boss@avon", ASSIGN, Map.of("lead", key("C:boss@avon", "L-1"), "to", "bob@avon", "due", "2026-01-01"));
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Map<String, Object> page = new HashMap<>();
            page.put("after", after);
            JsonNode part = service.data("C:ann@avon", PAGES, page).get("leadDesk");
            paged.addAll(numbers(part));
            assertThat(part.get("totalCount").asInt()).isEqualTo(4);
            after = part.at("/pageInfo/hasNextPage").asBoolean() ? part.at("/pageInfo/endCursor").asString() : null;
            if (after != null) {
                assertThat(service.refusal("C:bob@avon", PAGES, Map.of("after", after))).isEqualTo("CURSOR_INVALID");
            }
        } while (after != null);
        assertThat(paged).containsExactly("L-1", "L-5", "L-2", "L-4");

        assertThat(filtered(Map.of("states", List.of("NEW")))).containsExactly("L-5", "L-4");
        assertThat(filtered(Map.of("assignee", "ann@avon"))).containsExactly("L-2");
        assertThat(filtered(Map.of("overdue", true))).containsExactly("L-1");
        assertThat(filtered(Map.of("newSince", "2026-03-10T00:00:00Z"))).containsExactly("L-1", "L-4");
    }

    private List<String> filtered(Map<String, Object> filter) {
        return numbers(service.data("C:ann@avon", DESK, Map.of("filter", filter)).get("leadDesk"));
    }

    private static final String REVIEW = """
            query($from: DateTime, $to: DateTime) { shootingReview(from: $from, to: $to) { from to
              shootings { incident { caseNumber } links linked { caseNumber } } recoveries { incident { caseNumber } }
              grown { events eventsInPeriod leadsInPeriod recovered incidents { caseNumber } } gunsOut { events incidents { caseNumber } }
              overdue { leadNumber work { assignee } } } }""";

    private JsonNode review(String caller) {
        return service.data(caller, REVIEW, Map.of("from", "2026-03-01T00:00:00Z", "to", "2026-04-01T00:00:00Z")).get("shootingReview");
    }

    @Test
    @DisplayName("X-01, X-08 a shooting review has the agency's incidents of the period with their links, chains that grew, guns that are out, and leads that are overdue")
    void shootingReview() {
        service.data("C:boss@avon", ASSIGN, Map.of("lead", key("C:boss@avon", "L-2"), "to", "bob@avon", "due", "2026-01-01"));
        JsonNode review = review("C:ann@avon");

        assertThat(review.get("shootings").toString()).isEqualTo(
                "[{\"incident\":{\"caseNumber\":\"s2\"},\"links\":1,\"linked\":[{\"caseNumber\":\"s1\"}]},{\"incident\":{\"caseNumber\":\"s1\"},\"links\":1,\"linked\":[{\"caseNumber\":\"s2\"}]}]");
        assertThat(review.get("grown").toString()).isEqualTo(
                "[{\"events\":2,\"eventsInPeriod\":2,\"leadsInPeriod\":1,\"recovered\":false,\"incidents\":[{\"caseNumber\":\"s2\"},{\"caseNumber\":\"s1\"}]},"
                        + "{\"events\":2,\"eventsInPeriod\":0,\"leadsInPeriod\":1,\"recovered\":false,\"incidents\":[{\"caseNumber\":\"sb1\"},{\"caseNumber\":\"s3\"}]}]");
        assertThat(review.get("gunsOut")).hasSize(3);
        assertThat(review.get("overdue").toString()).isEqualTo("[{\"leadNumber\":\"L-2\",\"work\":{\"assignee\":\"bob@avon\"}}]");
        assertThat(service.data("C:ann@avon", REVIEW).at("/shootingReview/to").asString()).as("the week up to the newest that is seen")
                .isEqualTo("2026-03-09T00:00:00.000Z");
        assertThat(service.data("C:ann@avon", REVIEW).at("/shootingReview/from").asString()).isEqualTo("2026-03-02T00:00:00.000Z");
        assertThat(service.refusal("C:ann@avon", REVIEW, Map.of("from", "2025-01-01T00:00:00Z", "to", "2026-01-01T00:00:00Z")))
                .isEqualTo("REVIEW_PERIOD_INVALID");
    }

    @Test
    @DisplayName("P-05, INV-58 each look at the desk is a search; what people note is in no search's question")
    void whatIsLogged() {
        String work = take("ann@avon", "L-2").get("workId").asString();
        Instant begin = Instant.now();
        desk("C:ann@avon");
        service.data("-:ann@avon", NOTE, Map.of("work", work, "text", "A word that stands nowhere else"));

        JsonNode entries = service.data("-:coordinator@brook",
                "query($from: DateTime) { disclosures(filter: {from: $from}, first: 10) { entries { userId recordIds computed } } }",
                Map.of("from", begin.toString())).at("/disclosures/entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/recordIds").toString()).contains("b1", "sb1");
        List<String> log = service.log(AuditReader::all, String::valueOf);
        assertThat(log).noneMatch(entry -> entry.contains("stands nowhere else"));
    }
}
