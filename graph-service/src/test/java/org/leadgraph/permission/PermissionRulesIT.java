package org.leadgraph.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.COVE;
import static org.leadgraph.permission.PermissionWorld.YELLOW;
import static org.leadgraph.problem.Refusals.code;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.PermissionAnswers.Terms;
import org.leadgraph.permission.PermissionAnswers.Verification;
import org.leadgraph.search.PeoplesSearches;
import org.leadgraph.search.Search;

/** From a request to a use, asked of the services themselves. */
@WithEmptyService
class PermissionRulesIT {
    private static final Initiator CONTACT = named("contact@brook");
    private static final OffsetDateTime LONG_AHEAD = OffsetDateTime.of(2199, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final EmptyService service = EmptyService.started();
    private final PermissionRequests requests = service.bean(PermissionRequests.class);
    private final PermissionAnswers answers = service.bean(PermissionAnswers.class);
    private final OfficialUses uses = service.bean(OfficialUses.class);
    private final Notices notices = service.bean(Notices.class);

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("R-02 to R-06 a record is used once its owner has granted the use and verified the record")
    void fromRequestToUse() {
        assertThat(code(() -> use(OfficialUse.CHART))).isEqualTo("PERMISSION_REQUIRED");
        String request = ask(BROOK).getFirst().id();
        assertThat(code(() -> answers.end(CONTACT, request, "Over"))).isEqualTo("NOT_GRANTED");
        assertThat(code(() -> answers.grant(CONTACT, request, terms(OfficialUse.EXPORT)))).isEqualTo("USE_NOT_ASKED");
        assertThat(code(() -> answers.grant(CONTACT, request,
                new Terms("Case only", List.of(OfficialUse.CHART), OffsetDateTime.now(ZoneOffset.UTC).minusDays(1))))).isEqualTo(
                        "UNTIL_INVALID");
        assertThat(code(() -> answers.grant(named("contact@cove"), request, terms(OfficialUse.CHART)))).isEqualTo("REQUEST_UNKNOWN");
        assertThat(code(() -> answers.grant(named("ann@brook"), request, terms(OfficialUse.CHART)))).isEqualTo("ROLE_REQUIRED");

        answers.grant(CONTACT, request, terms(OfficialUse.CHART));

        assertThat(code(() -> answers.decline(CONTACT, request, "No"))).isEqualTo("REQUEST_ANSWERED");
        assertThat(code(() -> use(OfficialUse.CHART))).isEqualTo("VERIFICATION_REQUIRED");
        assertThat(code(() -> answers.verify(CONTACT, request, COVE, new Verification(true, true, true, true, null))))
                .isEqualTo("RECORD_UNKNOWN");
        answers.verify(CONTACT, request, BROOK, new Verification(true, true, true, true, null));
        assertThat(use(OfficialUse.CHART)).singleElement().satisfies(used -> assertThat(used.requestId()).isEqualTo(request));
        assertThat(code(() -> use(OfficialUse.PRESENTATION))).isEqualTo("USE_NOT_COVERED");
        answers.end(CONTACT, request, "Over");
        assertThat(code(() -> use(OfficialUse.CHART))).isEqualTo("PERMISSION_ENDED");
    }

    @Test
    @DisplayName("L-06, INV-21 one asks about what one sees or holds a pointer to, and about nothing else")
    void asksAboutRecordsInReach() {
        assertThat(ask(BROOK, YELLOW).getFirst().records()).extracting(StoredRequest.AskedRecord::pointer).containsExactly(false, true);
        assertThat(code(() -> ask(COVE))).isEqualTo("RECORD_UNKNOWN");
        assertThat(code(() -> ask(AVON_GUN))).isEqualTo("OWN_RECORD");
        assertThat(code(() -> ask())).isEqualTo("RECORDS_LIMIT");
    }

    @Test
    @DisplayName("R-07, R-08 an exigent use tells the owner in the same act, who takes note once and alone")
    void exigentUse() {
        var used = searching("C:ann@avon",
                search -> uses.recordExigent(search, List.of(BROOK), OfficialUse.CHART, Ground.DANGER_TO_LIFE, "Shots fired"));
        assertThat(used.notifiedAgencyIds()).containsExactly("brook");

        List<Object> told = notices.toAgency(CONTACT, true, new PageRequest(20, null)).nodes();

        String notice = ((Notice) told.getFirst()).id();
        assertThat(code(() -> notices.acknowledge(named("contact@cove"), notice))).isEqualTo("NOTICE_UNKNOWN");
        assertThat(notices.acknowledge(CONTACT, notice).acknowledgedBy()).isEqualTo("contact@brook");
        assertThat(notices.toAgency(CONTACT, true, new PageRequest(20, null)).nodes()).isEmpty();
    }

    private List<PermissionRequest> ask(String... records) {
        return searching("C:ann@avon", search -> requests.ask(search, List.of(records), List.of(OfficialUse.CHART), "Case 24-1"));
    }

    private List<RecordedUse> use(OfficialUse use) {
        return searching("C:ann@avon", search -> uses.record(search, List.of(BROOK), use, "Case 24-1"));
    }

    private <T> T searching(String caller, Function<Search, T> work) {
        try (Search search = PeoplesSearches.of(service, caller)) {
            return work.apply(search);
        }
    }

    private static Terms terms(OfficialUse use) {
        return new Terms("This case only", List.of(use), LONG_AHEAD);
    }
}
