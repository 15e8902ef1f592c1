package org.leadgraph.ncic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.problem.Refusals.code;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.ncic.NcicHit.Action;
import org.leadgraph.ncic.NcicHit.Kind;
import org.leadgraph.ncic.NcicHit.Step;
import org.leadgraph.ncic.NcicHits.Answer;
import org.leadgraph.ncic.NcicHits.Locate;
import org.leadgraph.ncic.NcicHits.NewHit;
import org.leadgraph.permission.PermissionWorld;

/** Every step from every state of a hit, asked of the service itself. */
@WithEmptyService
class NcicHitRulesIT {
    private static final Initiator ANN = named("ann@avon");

    private final EmptyService service = EmptyService.started();
    private final NcicHits hits = service.bean(NcicHits.class);

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @ParameterizedTest(name = "at {0}: {1} gives {2}")
    @CsvSource({"HIT, ask, CONFIRMATION_ASKED", "HIT, answer, HIT_STEP_NOT_NEXT", "HIT, act, HIT_STEP_NOT_NEXT",
            "HIT, locate, HIT_STEP_NOT_NEXT",
            "CONFIRMATION_ASKED, ask, HIT_STEP_NOT_NEXT", "CONFIRMATION_ASKED, answer, CONFIRMED",
            "CONFIRMATION_ASKED, act, HIT_STEP_NOT_NEXT",
            "CONFIRMATION_ASKED, locate, HIT_STEP_NOT_NEXT", "CONFIRMED, ask, HIT_STEP_NOT_NEXT", "CONFIRMED, answer, HIT_STEP_NOT_NEXT",
            "CONFIRMED, act, ACTED",
            "CONFIRMED, locate, HIT_STEP_NOT_NEXT", "NOT_CONFIRMED, ask, HIT_STEP_NOT_NEXT", "NOT_CONFIRMED, answer, HIT_STEP_NOT_NEXT",
            "NOT_CONFIRMED, act, HIT_STEP_NOT_NEXT", "NOT_CONFIRMED, locate, HIT_STEP_NOT_NEXT", "ACTED, ask, HIT_STEP_NOT_NEXT",
            "ACTED, answer, HIT_STEP_NOT_NEXT",
            "ACTED, act, HIT_STEP_NOT_NEXT", "ACTED, locate, LOCATED", "LOCATED, ask, HIT_STEP_NOT_NEXT",
            "LOCATED, answer, HIT_STEP_NOT_NEXT",
            "LOCATED, act, HIT_STEP_NOT_NEXT", "LOCATED, locate, HIT_STEP_NOT_NEXT"})
    @DisplayName("V-01 to V-05 each step leads on from the one before it, and is refused at all others")
    void leadsOrIsRefused(Step at, String step, String expected) {
        String hit = bringTo(at);
        Map<String, Runnable> steps = Map.of("ask", () -> hits.askConfirmation(ANN, hit, "Desk, by phone"), "answer",
                () -> hits.recordConfirmation(ANN, hit, answer(true)), "act", () -> hits.recordAction(ANN, hit, Action.ARREST), "locate",
                () -> hits.placeLocate(ANN, hit, null));

        if (expected.equals("HIT_STEP_NOT_NEXT")) {
            assertThat(code(steps.get(step))).isEqualTo("HIT_STEP_NOT_NEXT");
            assertThat(step(hit)).isEqualTo(at);
        } else {
            steps.get(step).run();
            assertThat(step(hit)).isEqualTo(Step.valueOf(expected));
        }
    }

    @Test
    @DisplayName("V-03, V-06 another agency's hit is unknown; partial remains are a missing person's, and the entering agency decides of them")
    void refuses() {
        String hit = record(Kind.WANTED_PERSON, false);

        assertThat(code(() -> hits.askConfirmation(named("ann@brook"), hit, "Desk"))).isEqualTo("HIT_UNKNOWN");
        assertThat(code(() -> record(Kind.STOLEN_PROPERTY, true))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(code(() -> hits.record(ANN, new NewHit(Kind.WANTED_PERSON, "W1", "mo", false, "Stop")))).isEqualTo("RECIPIENT_INVALID");
        assertThat(code(() -> hits.record(ANN, new NewHit(Kind.WANTED_PERSON, " ", "MO0000010", false, "Stop")))).isEqualTo("TEXT_INVALID");
        String remains = record(Kind.MISSING_PERSON, true);
        hits.askConfirmation(ANN, remains, "Desk");
        hits.recordConfirmation(ANN, remains, answer(true));
        hits.recordAction(ANN, remains, Action.IDENTIFY);
        assertThat(code(() -> hits.placeLocate(ANN, remains, null))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(hits.placeLocate(ANN, remains, Locate.REMAIN).step()).isEqualTo(Step.LEFT_ON_FILE);
    }

    private String bringTo(Step step) {
        String hit = record(Kind.WANTED_PERSON, false);
        List<Step> order = List.of(Step.HIT, Step.CONFIRMATION_ASKED, Step.CONFIRMED, Step.ACTED, Step.LOCATED);
        int to = step == Step.NOT_CONFIRMED ? 2 : order.indexOf(step);
        if (to > 0) {
            hits.askConfirmation(ANN, hit, "Desk, by phone");
        }
        if (to > 1) {
            hits.recordConfirmation(ANN, hit, answer(step != Step.NOT_CONFIRMED));
        }
        if (to > 2) {
            hits.recordAction(ANN, hit, Action.ARREST);
        }
        if (to > 3) {
            hits.placeLocate(ANN, hit, null);
        }
        return hit;
    }

    private String record(Kind kind, boolean partialRemains) {
        return hits.record(ANN, new NewHit(kind, "W123456789", "MO0000010", partialRemains, "Traffic stop")).id();
    }

    private Step step(String hit) {
        return hits.ofAgency(ANN, new PageRequest(20, null))
                .nodes()
                .stream()
                .map(NcicHit.class::cast)
                .filter(each -> each.id().equals(hit))
                .findFirst()
                .orElseThrow()
                .step();
    }

    private static Answer answer(boolean matches) {
        return new Answer(matches, true, "Will extradite", "Sgt. Low");
    }
}
