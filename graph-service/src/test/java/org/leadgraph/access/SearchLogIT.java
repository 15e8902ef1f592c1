package org.leadgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.audit.AuditReader;
import org.leadgraph.audit.SearchIntent;
import org.leadgraph.audit.SearchOutcome;

/** What the log keeps of a search that was answered. */
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
