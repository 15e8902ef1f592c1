package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import tools.jackson.databind.JsonNode;

/** What the log keeps of a search that was answered. */
@WithDemoWorld
class SearchLogIT {
    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("P-02, P-05, P-13 an answered search is in the log with who, why, what and each record that it showed")
    void logsEachSearchWithWhatItShowed() {
        String reason = "Search of the log's own test";
        String id = service.as("athena@il-sample")
                .with("X-Search-Reason", reason)
                .with("X-On-Behalf-Of", "Sergeant Example")
                .data("query Cases { search { incidents(filter: {caseNumber: \"2019-0002500\"}) { nodes { id } } } }")
                .at("/search/incidents/nodes/0/id")
                .asString();

        SearchIntent intent = entries(reason, SearchIntent.class).getFirst();
        assertThat(intent.operation().document()).contains("2019-0002500");
        assertThat(intent.search().requester().userId()).isEqualTo("athena@il-sample");
        assertThat(intent.search().requester().employerOri()).hasSize(9);
        assertThat(intent.search().purpose().onBehalfOf()).isEqualTo("Sergeant Example");
        SearchOutcome outcome = entries(reason, SearchOutcome.class).getFirst();
        assertThat(outcome.status()).isEqualTo("ANSWERED");
        assertThat(outcome.disclosedRecords().values().stream().flatMap(List::stream)).containsExactly(id);
    }

    @Test
    @DisplayName("P-04, P-12, D-04 an answer says under which id and with which type of reason the log holds it, and that it only points")
    void namesTheSearchInItsAnswer() {
        String reason = "Booking 24-77 of the log's own test";
        JsonNode answer = service.as("athena@il-sample")
                .with("X-Search-Reason", reason)
                .with("X-Search-Reason-Type", "BOOKING_NUMBER")
                .ask("{ search { incidents(filter: {caseNumber: \"2019-0002500\"}) { nodes { id } } } }");

        SearchOutcome outcome = entries(reason, SearchOutcome.class).getFirst();
        assertThat(answer.at("/extensions/searchId").asString()).isEqualTo(outcome.search().searchId());
        assertThat(outcome.search().purpose().reasonType()).isEqualTo("BOOKING_NUMBER");
        assertThat(answer.at("/extensions/notice").asString()).contains("only indicates that information may exist");
        JsonNode nothing = service.as("athena@il-sample").ask("{ node(id: \"%s\") { id } }".formatted("0".repeat(32)));
        assertThat(nothing.get("extensions").propertyNames()).as("of an answer without a record").containsExactly("searchId");
    }

    @Test
    @DisplayName("P-04 over HTTP the id of a search is in a header too, of answers and refusals alike, and no two have the same")
    void namesTheSearchInAHeader() {
        HttpRequest.Builder asking = HttpRequest.newBuilder(service.base().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + service.tokenOf("athena@il-sample"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ me { userId } }\"}"));
        String refused = service.send(asking.build()).headers().firstValue("X-Search-Id").orElseThrow();
        String reason = "Header of the log's own test";
        asking.header("X-Use-Code", "C").header("X-Search-Reason", reason);
        String first = service.send(asking.build()).headers().firstValue("X-Search-Id").orElseThrow();
        String second = service.send(asking.build()).headers().firstValue("X-Search-Id").orElseThrow();

        assertThat(entries(reason, SearchOutcome.class)).extracting(outcome -> outcome.search().searchId()).containsExactly(first, second);
        assertThat(Set.of(refused, first, second)).hasSize(3);
    }

    private <E> List<E> entries(String reason, Class<E> type) {
        try (Stream<E> entries = new AuditReader(service.directory().resolve("audit")).all()
                .map(stored -> stored.entry())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(entry -> reasonOf(entry).equals(reason))) {
            return entries.toList();
        }
    }

    private static String reasonOf(Object entry) {
        return switch (entry) {
            case SearchIntent intent -> intent.search().purpose().searchReason();
            case SearchOutcome outcome -> outcome.search().purpose().searchReason();
            default -> "";
        };
    }
}
