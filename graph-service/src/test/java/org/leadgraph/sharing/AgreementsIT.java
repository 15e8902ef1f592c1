package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Agreements from the addendum to opting out, and every step that is refused. */
@WithEmptyService
class AgreementsIT {
    private static final String STATE = "{ state approver }";
    private static final String AGREEMENT = "{ state agreementId since agency { name } }";

    private final Town town = new Town();

    @BeforeEach
    void build() {
        town.build();
    }

    @Test
    @DisplayName("K-01, K-04, K-07, K-11, K-16, K-17, K-18 an agency joins, agrees, opts out of a partner, leaves, comes back, and elects another approver")
    void goesTheWholeWay() {
        JsonNode joined = town.act("chief@creek", "joinCollectiveDataSharing(approver: \"approver@creek\", signed: true) " + STATE);
        assertThat(joined.get("state").asString()).isEqualTo("IN");
        assertThat(joined.get("approver").asString()).isEqualTo("approver@creek");

        JsonNode proposed = town.act("approver@creek", "proposeSharing(agency: \"agency:avon\") " + AGREEMENT);
        assertThat(proposed.get("state").asString()).isEqualTo("PROPOSED_BY_US");
        assertThat(town.sees("investigator@creek", "avon")).isFalse();
        assertThat(town.sees("investigator@avon", "creek")).isFalse();
        assertThat(agreements("approver@avon")).containsExactly("creek PROPOSED_BY_THEM");

        JsonNode accepted = town.act("approver@avon", "acceptSharing(agency: \"creek\") " + AGREEMENT);
        assertThat(accepted.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(accepted.get("agreementId")).isEqualTo(proposed.get("agreementId"));
        assertThat(town.sees("investigator@creek", "avon")).isTrue();
        assertThat(town.sees("investigator@avon", "creek")).isTrue();

        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        town.act("approver@brook", "acceptSharing(agency: \"avon\") { state }");
        assertThat(town.sees("investigator@brook", "creek")).as("K-02 not transitive").isFalse();
        assertThat(agreements("approver@avon")).containsExactly("brook IN_FORCE", "creek IN_FORCE");
        assertThat(agreements("approver@creek")).as("K-14 own agreements only").containsExactly("avon IN_FORCE");

        town.act("approver@avon", "endSharing(agency: \"creek\") { state }");
        assertThat(town.sees("investigator@creek", "avon")).isFalse();
        assertThat(town.sees("investigator@avon", "creek")).isFalse();
        assertThat(town.sees("investigator@avon", "brook")).isTrue();
        assertThat(agreements("approver@creek")).isEmpty();

        town.act("approver@creek", "proposeSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "leaveCollectiveDataSharing { state }");
        assertThat(town.sees("investigator@avon", "brook")).isFalse();
        assertThat(agreements("approver@brook")).isEmpty();
        assertThat(agreements("approver@creek")).as("an open proposal goes too").isEmpty();

        JsonNode back = town.act("approver@avon", "returnToCollectiveDataSharing { state approver leftAt }");
        assertThat(back.get("state").asString()).isEqualTo("IN");
        assertThat(back.get("leftAt").isNull()).isTrue();
        assertThat(agreements("approver@avon")).as("K-18 starts from nothing").isEmpty();
        assertThat(town.count("MATCH (f:CdsForm {agencyId: 'avon'}) RETURN count(f)")).as("K-16 no new paperwork").isZero();

        town.act("chief@avon", "changeCdsApprover(approver: \"investigator@avon\", signed: true) { approver }");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"brook\") { state }")).isEqualTo("ROLE_REQUIRED");
        assertThat(town.act("investigator@avon", "proposeSharing(agency: \"brook\") { state }").get("state").asString())
                .isEqualTo("PROPOSED_BY_US");
        assertThat(town.count(
                "MATCH (f:CdsForm {kind: 'APPROVER_CHANGE', approver: 'investigator@avon', signedBy: 'chief@avon'}) RETURN count(f)"))
                .isOne();
    }

    @Test
    @DisplayName("K-01, K-11 a proposal is declined or taken back, and then nothing of it is left")
    void declinesAndWithdraws() {
        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        assertThat(town.act("approver@brook", "declineSharing(agency: \"avon\") { state }").get("state").asString()).isEqualTo("NONE");
        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        assertThat(town.act("approver@avon", "withdrawProposal(agency: \"brook\") { state }").get("state").asString()).isEqualTo("NONE");

        assertThat(town.refused("approver@brook", "acceptSharing(agency: \"avon\") { state }")).isEqualTo("NO_PROPOSAL");
        assertThat(town.count("MATCH ()-[half:SHARES_WITH]->() RETURN count(half)")).isZero();
    }

    @Test
    @DisplayName("K-01, K-04, K-11, K-14 each agency is told what the other has done about their agreement, and nothing about others'")
    void tellsTheOtherAgency() {
        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        town.act("approver@avon", "withdrawProposal(agency: \"brook\") { state }");
        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        town.act("approver@brook", "declineSharing(agency: \"avon\") { state }");
        assertThat(town.refused("approver@brook", "acceptSharing(agency: \"avon\") { state }")).isEqualTo("NO_PROPOSAL");
        town.act("approver@brook", "proposeSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        town.act("approver@brook", "endSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        town.act("approver@avon", "leaveCollectiveDataSharing { state }");

        assertThat(told("approver@brook")).containsExactly("avon LEFT", "avon PROPOSED", "avon ACCEPTED", "avon PROPOSED", "avon WITHDRAWN",
                "avon PROPOSED");
        assertThat(told("chief@avon")).containsExactly("brook ENDED", "brook PROPOSED", "brook DECLINED");
        assertThat(told("chief@creek")).isEmpty();
        assertThat(town.refusedLook("investigator@brook", "agreementNotices { nodes { kind } }")).isEqualTo("ROLE_REQUIRED");
    }

    private List<String> told(String who) {
        List<String> notices = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = town.look(who,
                    "agreementNotices(first: 2" + after + ") { nodes { kind agency { name } } pageInfo { hasNextPage endCursor } }");
            page.get("nodes").forEach(each -> notices.add(each.at("/agency/name").asString() + " " + each.get("kind").asString()));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return notices;
    }

    @Test
    @DisplayName("K-01, K-02, K-12 every step out of turn is refused and changes nothing")
    void refusesStepsOutOfTurn() {
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"avon\") { state }")).isEqualTo("OWN_AGENCY");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"nowhere\") { state }")).isEqualTo("AGENCY_UNKNOWN");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"creek\") { state }")).isEqualTo("AGENCY_NOT_AVAILABLE");
        assertThat(town.refused("investigator@avon", "proposeSharing(agency: \"brook\") { state }")).isEqualTo("ROLE_REQUIRED");
        for (String step : List.of("acceptSharing", "declineSharing", "withdrawProposal")) {
            assertThat(town.refused("approver@avon", step + "(agency: \"brook\") { state }")).isEqualTo("NO_PROPOSAL");
        }
        assertThat(town.refused("approver@avon", "endSharing(agency: \"brook\") { state }")).isEqualTo("NO_AGREEMENT");

        town.act("approver@avon", "proposeSharing(agency: \"brook\") { state }");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"brook\") { state }")).isEqualTo("ALREADY_PROPOSED");
        assertThat(town.refused("approver@avon", "acceptSharing(agency: \"brook\") { state }")).isEqualTo("NO_PROPOSAL");
        assertThat(town.refused("approver@avon", "endSharing(agency: \"brook\") { state }")).isEqualTo("NO_AGREEMENT");
        assertThat(town.refused("approver@brook", "proposeSharing(agency: \"avon\") { state }")).isEqualTo("PROPOSAL_WAITING");
        assertThat(town.count("MATCH ()-[half:SHARES_WITH]->() RETURN count(half)")).isOne();

        town.act("approver@brook", "acceptSharing(agency: \"avon\") { state }");
        for (String step : List.of("proposeSharing", "acceptSharing", "declineSharing", "withdrawProposal")) {
            assertThat(town.refused("approver@brook", step + "(agency: \"avon\") { state }")).isEqualTo("AGREEMENT_IN_FORCE");
        }
        assertThat(town.count("MATCH ()-[half:SHARES_WITH]->() RETURN count(half)")).isEqualTo(2);
    }

    @Test
    @DisplayName("K-07, K-08, K-09, K-10, K-16, K-17 joining, leaving, coming back and electing are refused out of turn, unsigned or without the newest memorandum")
    void refusesToJoin() {
        String join = "joinCollectiveDataSharing(approver: \"%s\", signed: %s) { state }";
        assertThat(town.refused("approver@creek", join.formatted("approver@creek", "true"))).isEqualTo("ROLE_REQUIRED");
        assertThat(town.refused("chief@creek", join.formatted("approver@creek", "false"))).isEqualTo("FORM_UNSIGNED");
        assertThat(town.refused("chief@creek", join.formatted("approver@avon", "true"))).isEqualTo("APPROVER_UNFIT");
        assertThat(town.refused("chief@creek", join.formatted("nobody", "true"))).isEqualTo("APPROVER_UNFIT");
        assertThat(town.refused("chief@avon", join.formatted("approver@avon", "true"))).isEqualTo("ALREADY_PARTICIPATING");

        town.system().write("CREATE (:MemorandumVersion {version: 1}), (:MemorandumVersion {version: 2})", Map.of());
        assertThat(town.refused("chief@creek", join.formatted("approver@creek", "true"))).isEqualTo("MOU_OUTDATED");
        town.system().write("CREATE (:Memorandum {agencyId: 'creek', version: 2, status: 'DRAFT'})", Map.of());
        assertThat(town.refused("chief@creek", join.formatted("approver@creek", "true"))).isEqualTo("MOU_OUTDATED");
        town.system().write("CREATE (:Memorandum {agencyId: 'creek', version: 2, status: 'RATIFIED'})", Map.of());
        assertThat(town.act("chief@creek", join.formatted("approver@creek", "true")).get("state").asString()).isEqualTo("IN");

        town.system().write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'delta'}) SET policy.access = 'SUSPENDED'", Map.of());
        assertThat(town.refused("chief@delta", join.formatted("approver@delta", "true"))).isEqualTo("MOU_NOT_ON_FILE");
        town.system().write("CREATE (:Memorandum {agencyId: 'delta', version: 2, status: 'RATIFIED'})", Map.of());
        assertThat(town.refused("chief@delta", join.formatted("approver@delta", "true"))).isEqualTo("AGENCY_WITHOUT_ACCESS");
        assertThat(town.count("MATCH (part:CdsParticipation {agencyId: 'delta'}) RETURN count(part)")).isZero();

        String change = "changeCdsApprover(approver: \"%s\", signed: %s) { state }";
        assertThat(town.refused("approver@avon", change.formatted("investigator@avon", "true"))).isEqualTo("ROLE_REQUIRED");
        assertThat(town.refused("chief@avon", change.formatted("investigator@avon", "false"))).isEqualTo("FORM_UNSIGNED");
        assertThat(town.refused("chief@avon", change.formatted("approver@avon", "true"))).isEqualTo("APPROVER_UNCHANGED");
        assertThat(town.refused("chief@avon", change.formatted("investigator@brook", "true"))).isEqualTo("APPROVER_UNFIT");

        assertThat(town.refused("approver@avon", "returnToCollectiveDataSharing { state }")).isEqualTo("ALREADY_PARTICIPATING");
        town.act("approver@avon", "leaveCollectiveDataSharing { state }");
        assertThat(town.refused("approver@avon", "leaveCollectiveDataSharing { state }")).isEqualTo("NOT_PARTICIPATING");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"brook\") { state }")).isEqualTo("NOT_PARTICIPATING");
        assertThat(town.refused("approver@brook", "proposeSharing(agency: \"avon\") { state }")).isEqualTo("AGENCY_NOT_AVAILABLE");
        assertThat(town.refused("chief@avon", join.formatted("investigator@avon", "true"))).isEqualTo("LEFT_EARLIER");
        assertThat(town.refused("approver@avon", "returnToCollectiveDataSharing { state }")).as("K-10 on version 1 of 2")
                .isEqualTo("MOU_OUTDATED");
    }

    @Test
    @DisplayName("K-13 ATF field division staff can do none of this, whatever role their account has")
    void keepsFieldDivisionOut() {
        for (String step : List.of("proposeSharing(agency: \"avon\") { state }", "acceptSharing(agency: \"avon\") { state }",
                "declineSharing(agency: \"avon\") { state }", "withdrawProposal(agency: \"avon\") { state }",
                "endSharing(agency: \"avon\") { state }", "leaveCollectiveDataSharing { state }", "returnToCollectiveDataSharing { state }",
                "joinCollectiveDataSharing(approver: \"ness@office\", signed: true) { state }",
                "changeCdsApprover(approver: \"ness@office\", signed: true) { state }", "setSharingMode(mode: ITEM_POLICY) { mode }",
                "createDataClass(dataClass: \"TASK_FORCE\") { mode }", "moveDataClass(from: \"STANDARD\", to: \"TASK_FORCE\") { state }")) {
            assertThat(town.refused("contact@office", step)).as(step).isEqualTo("ATF_CANNOT_MANAGE_SHARING");
        }
    }

    @Test
    @DisplayName("K-14 whether an agency is available does not depend on the halves that it has given to others")
    void availabilityTellsNothingOfAgreements() {
        String available = "availableAgencies(first: 50) { nodes { name } }";
        town.service().system().write("CREATE (a:Agency:S0 {agencyId: 'quiet', name: 'quiet', level: 'LOCAL', kind: 'POLICE'}) "
                + "CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)",
                Map.of());
        JsonNode before = town.look("approver@avon", available);
        town.service().system()
                .write("MATCH (a:Agency {agencyId: 'quiet'}), (b:Agency) WHERE b <> a AND b.agencyId <> 'avon' WITH a, b LIMIT 1 "
                        + "CREATE (a)-[:SHARES_WITH]->(b)", Map.of());

        assertThat(town.look("approver@avon", available)).isEqualTo(before);
    }

    @Test
    @DisplayName("K-12, K-14 the list of available agencies goes on page by page, and only support takes an agency off it")
    void listsAvailableAgencies() {
        town.act("chief@creek", "joinCollectiveDataSharing(approver: \"approver@creek\", signed: true) { state }");
        JsonNode first = town.look("approver@avon", "availableAgencies(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } }");
        assertThat(first.at("/nodes/0/name").asString()).isEqualTo("brook");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode second = town.look("approver@avon", "availableAgencies(first: 9, after: \"" + first.at("/pageInfo/endCursor").asString()
                + "\") { nodes { name } pageInfo { hasNextPage } }");
        assertThat(second.at("/nodes/0/name").asString()).isEqualTo("creek");

        assertThat(town.refused("approver@creek", "setAgencyListed(agency: \"creek\", listed: false)")).isEqualTo("ROLE_REQUIRED");
        assertThat(town.act("ness@office", "setAgencyListed(agency: \"creek\", listed: false)").asBoolean()).isFalse();
        assertThat(town.refused("ness@office", "setAgencyListed(agency: \"creek\", listed: false)")).isEqualTo("LIST_UNCHANGED");
        assertThat(town.refused("ness@office", "setAgencyListed(agency: \"delta\", listed: false)")).isEqualTo("NOT_PARTICIPATING");
        assertThat(town.refused("approver@avon", "proposeSharing(agency: \"creek\") { state }")).isEqualTo("AGENCY_NOT_AVAILABLE");
        assertThat(town.refused("investigator@avon", "setAgencyListed(agency: \"creek\", listed: true)")).isEqualTo("ROLE_REQUIRED");
        assertThat(town.service().refusal("-:investigator@avon", "{ myAgreements { nodes { state } } }", Map.of()))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(town.service().refusal("-:approver@avon", "{ availableAgencies(after: \"nonsense\") { nodes { name } } }", Map.of()))
                .isEqualTo("CURSOR_INVALID");
    }

    private List<String> agreements(String user) {
        List<String> found = new ArrayList<>();
        town.look(user, "myAgreements { nodes { state agency { name } } }")
                .get("nodes")
                .forEach(node -> found.add(node.at("/agency/name").asString() + " " + node.get("state").asString()));
        return found;
    }
}
