package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.problem.Refusals.code;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.Program;
import org.leadgraph.visibility.Policy.FirstShootingFigure;
import org.leadgraph.sharing.OwnerDecisions.OwnSharingPolicy;
import org.leadgraph.visibility.Policy;

/** Taking part, and what an owner decides, asked of the services themselves. */
@WithEmptyService
class SharingRulesIT {
    private final Town town = new Town();
    private final Participations participations = town.service().bean(Participations.class);
    private final OwnerDecisions decisions = town.service().bean(OwnerDecisions.class);
    private final Moves moves = town.service().bean(Moves.class);
    private final Initiator approver = named("approver@avon");

    @BeforeEach
    void build() {
        town.build();
    }

    @Test
    @DisplayName("K-07, K-16, K-17 the head joins with a signed form and a fit approver; the approver leaves and comes back")
    void takingPart() {
        Initiator chief = named("chief@creek");

        assertThat(code(() -> participations.join(chief, "approver@creek", false))).isEqualTo("FORM_UNSIGNED");
        assertThat(code(() -> participations.join(chief, "approver@brook", true))).isEqualTo("APPROVER_UNFIT");
        assertThat(code(() -> participations.join(named("approver@creek"), "approver@creek", true))).isEqualTo("ROLE_REQUIRED");
        assertThat(code(() -> participations.changeApprover(chief, "approver@creek", true))).isEqualTo("NOT_PARTICIPATING");
        assertThat(participations.join(chief, "approver@creek", true).state()).isEqualTo(Participation.State.IN);
        assertThat(code(() -> participations.join(chief, "approver@creek", true))).isEqualTo("ALREADY_PARTICIPATING");
        assertThat(code(() -> participations.changeApprover(chief, "approver@creek", true))).isEqualTo("APPROVER_UNCHANGED");

        Initiator creek = named("approver@creek");
        assertThat(participations.leave(creek).state()).isEqualTo(Participation.State.OUT);
        assertThat(code(() -> participations.join(chief, "approver@creek", true))).isEqualTo("LEFT_EARLIER");
        assertThat(participations.comeBack(creek).state()).isEqualTo(Participation.State.IN);
        assertThat(participations.ofOwnAgency(chief).approver()).isEqualTo("approver@creek");
    }

    @Test
    @DisplayName("L-01, L-04, L-08, E-03 an owner decides mode, colours, classes and exceptions; classes that stay with the agency are not affected by them")
    void ownersDecisions() {
        decisions.mode(approver, Policy.SharingMode.ITEM_POLICY);
        decisions.leadPointer(approver, true);
        decisions.employmentUse(approver, true);
        decisions.firstShootingFigure(approver, FirstShootingFigure.BANDS);
        decisions.create(approver, "TASK_FORCE", Policy.Audience.SHARED, "YELLOW");
        OwnSharingPolicy own = decisions.except(approver, "TASK_FORCE", Policy.ExceptionKind.AGENCY, "agency:brook", "GREEN");

        assertThat(own.mode()).isEqualTo(Policy.SharingMode.ITEM_POLICY);
        assertThat(own.leadPointer()).isEqualTo("YELLOW");
        assertThat(own.rejectsEmploymentUse()).isTrue();
        assertThat(own.firstShootingFigure()).isEqualTo(FirstShootingFigure.BANDS);
        assertThat(own.dataClasses()).filteredOn(each -> each.name().equals("TASK_FORCE")).singleElement().satisfies(each -> {
            assertThat(each.colour()).isEqualTo("YELLOW");
            assertThat(each.exceptions()).hasSize(1).first().extracting("target").isEqualTo("brook");
        });
        assertThat(decisions.ofOwnAgency(named("chief@avon"))).isEqualTo(own);
        assertThat(code(() -> decisions.create(approver, "task force", Policy.Audience.SHARED, "RED")))
                .isEqualTo("DATA_CLASS_NAME_MALFORMED");
        assertThat(code(() -> decisions.create(approver, "TASK_FORCE", Policy.Audience.SHARED, "RED"))).isEqualTo("DATA_CLASS_EXISTS");
        assertThat(code(() -> decisions.colour(approver, "TRACE_DETAIL", "GREEN"))).isEqualTo("DATA_CLASS_KEPT");
        assertThat(code(() -> decisions.colour(approver, "NO_SUCH", "GREEN"))).isEqualTo("DATA_CLASS_UNKNOWN");
        assertThat(code(() -> decisions.except(approver, "TASK_FORCE", Policy.ExceptionKind.USER, "approver@avon", "GREEN")))
                .isEqualTo("OWN_ACCOUNT");
        assertThat(code(() -> decisions.except(approver, "TASK_FORCE", Policy.ExceptionKind.USER, "nobody", "GREEN")))
                .isEqualTo("TARGET_UNKNOWN");
        assertThat(code(() -> decisions.endException(approver, "TASK_FORCE", Policy.ExceptionKind.AGENCY, "creek")))
                .isEqualTo("EXCEPTION_UNKNOWN");
        assertThat(code(() -> decisions.mode(named("coordinator@avon"), Policy.SharingMode.ITEM_POLICY))).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("L-04, E-03 records move by their ids within their owner, and trace details stay with it")
    void movingRecords() {
        decisions.create(approver, "TASK_FORCE", Policy.Audience.SHARED, "RED");

        assertThat(moves.move(approver, List.of("avon-shooting"), "TASK_FORCE")).isOne();
        assertThat(code(() -> moves.move(approver, List.of("avon-detail"), "TASK_FORCE"))).isEqualTo("DATA_CLASS_KEPT");
        assertThat(code(() -> moves.move(approver, List.of("avon-shooting", "brook-shooting"), "TASK_FORCE"))).isEqualTo("RECORD_UNKNOWN");
        assertThat(code(() -> moves.move(approver, List.of(), "TASK_FORCE"))).isEqualTo("RECORDS_LIMIT");
        assertThat(code(() -> moves.moveClass(approver, "STANDARD", "STANDARD"))).isEqualTo("DATA_CLASS_EXISTS");
        assertThat(code(() -> moves.resume(approver, "no-such-move"))).isEqualTo("MOVE_UNKNOWN");
    }

    @Test
    @DisplayName("L-04, H-04 moving a class is the approver's act, and that the new class holds is the job's, both in the log")
    void movingAClass() throws InterruptedException {
        decisions.create(approver, "TASK_FORCE", Policy.Audience.SHARED, "RED");
        String moveId = moves.moveClass(approver, "STANDARD", "TASK_FORCE").moveId();
        for (int i = 0; i < 600 && moves.byId(approver, moveId).state() != RecordMoves.State.DONE; i++) {
            Thread.sleep(100);
        }

        assertThat(moves.byId(approver, moveId).state()).isEqualTo(RecordMoves.State.DONE);
        assertThat(town.service().log(AuditReader::all, stored -> stored.entry()).stream()
                .filter(ActIntent.class::isInstance).map(ActIntent.class::cast)
                .filter(intent -> intent.facts().equals(Map.of("moveId", moveId)))).singleElement().satisfies(intent -> {
                    assertThat(intent.act()).isEqualTo("RECORDS_MOVE_APPLY");
                    assertThat(intent.program()).isEqualTo(new Program("JOB", "record-moves", "avon"));
                });
    }
}
