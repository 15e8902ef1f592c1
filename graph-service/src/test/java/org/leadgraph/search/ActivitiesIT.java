package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;

/** Activities as clients send them; athena@il-sample is Athena Ellingham of a police department, petra@tern-river works for a prosecutor. */
@WithDemoWorld
class ActivitiesIT {
    private static final String OWNERS = "{ search { incidents(first: 100) { totalCount nodes { ori } } } }";
    private static final String PEOPLE = "query($name: String) { search(text: $name) { people { totalCount } } }";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Asking athena = service.as("athena@il-sample");

    @Test
    @DisplayName("N-07 data administration shows the own agency's portion, exactly like use code A")
    void limitsDataAdministration() {
        String administrative = athena.with("X-Use-Code", "A").data(OWNERS).toString();

        assertThat(athena.with("X-Activity", "DATA_ADMINISTRATION").data(OWNERS).toString()).isEqualTo(administrative);
        assertThat(athena.data(OWNERS).toString()).isNotEqualTo(administrative);
        assertThat(athena.with("X-Activity", "LAW_ENFORCEMENT_INVESTIGATION").data(OWNERS).toString())
                .isEqualTo(athena.data(OWNERS).toString());
    }

    @Test
    @DisplayName("N-08 a search for oneself under training is refused and in the log, with nothing shown; others are answered")
    void refusesSelfQueries() {
        String reason = "Training of the activities' own test";
        Asking training = athena.with("X-Activity", "TRAINING").with("X-Search-Reason", reason);

        assertThat(training.code(PEOPLE, Map.of("name", "ellingham"))).isEqualTo("SELF_QUERY_REFUSED");
        assertThat(training.data(PEOPLE, Map.of("name", "brewster")).at("/search/people/totalCount").isNumber()).isTrue();
        assertThat(athena.data(PEOPLE, Map.of("name", "ellingham")).at("/search/people/totalCount").isNumber()).isTrue();

        List<SearchIntent> asked = entries(SearchIntent.class).filter(each -> each.search().purpose().searchReason().equals(reason))
                .toList();
        assertThat(asked).hasSize(2);
        assertThat(asked).allMatch(each -> "TRAINING".equals(each.search().purpose().activity()));
        assertThat(asked.getFirst().operation().variables()).containsEntry("name", "ellingham");
        List<SearchOutcome> ended = entries(SearchOutcome.class).filter(each -> each.search().purpose().searchReason().equals(reason))
                .toList();
        assertThat(ended).extracting(SearchOutcome::status).containsExactly("SELF_QUERY_REFUSED", "ANSWERED");
        assertThat(ended.getFirst().disclosedRecords()).isEmpty();
    }

    @Test
    @DisplayName("N-01, N-06 an activity of another class of agencies is refused with its rule")
    void refusesActivitiesOfOtherClasses() {
        assertThat(service.as("petra@tern-river").with("X-Activity", "LAW_ENFORCEMENT_INVESTIGATION").ask(OWNERS)
                .at("/errors/0/extensions/rule")
                .asString()).isEqualTo("N-01");
        assertThat(athena.with("X-Activity", "SUPERVISION_INVESTIGATION").code(OWNERS)).isEqualTo("ACTIVITY_NOT_FOR_ORI");
        assertThat(athena.with("X-Activity", "BROWSING").code(OWNERS)).isEqualTo("ACTIVITY_INVALID");
        assertThat(athena.with("X-Use-Code", "J").with("X-Activity", "TRAINING").code(OWNERS)).isEqualTo("ACTIVITY_INVALID");
    }

    private <E> Stream<E> entries(Class<E> type) {
        try (Stream<E> entries = new AuditReader(service.directory().resolve("audit")).all()
                .map(stored -> stored.entry())
                .filter(type::isInstance)
                .map(type::cast)) {
            return entries.toList().stream();
        }
    }
}
