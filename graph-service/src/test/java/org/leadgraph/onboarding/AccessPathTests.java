package org.leadgraph.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.act.Role;
import org.leadgraph.onboarding.AccessPath.State;
import org.leadgraph.onboarding.AccessPath.Step;
import org.leadgraph.onboarding.AccessPath.Transition;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;

class AccessPathTests {
    @Test
    @DisplayName("J-12 every way to RATIFIED has both signatures, two reviews and the FOD chief in it")
    void leadsToAccessOnlyByRatification() {
        assertThat(AccessPath.table()).filteredOn(each -> each.to() == State.RATIFIED)
                .containsExactly(new Transition(State.FORWARDED, Step.RATIFY, Role.FOD_CHIEF, State.RATIFIED));

        for (Step needed : new Step[]{Step.SUPPORT, Step.SEND_MEMORANDUM, Step.NAME_CONTACTS, Step.FORWARD, Step.RATIFY}) {
            assertThat(reachableWithout(needed, null)).as("without %s", needed).doesNotContain(State.RATIFIED);
        }
        for (Role signer : new Role[]{Role.HEAD_OF_AGENCY, Role.SPECIAL_AGENT_IN_CHARGE}) {
            assertThat(reachableWithout(Step.SIGN, signer)).as("without %s", signer).doesNotContain(State.RATIFIED);
        }
        assertThat(reachableWithout(null, null)).containsExactlyInAnyOrder(State.values());
    }

    @Test
    @DisplayName("J-02 to J-13 a step that is not next is refused with the next legal step and whose it is")
    void refusesWhatIsNotInTheTable() {
        Set<Role> everybody = EnumSet.allOf(Role.class);
        int refused = 0;
        for (State state : State.values()) {
            for (Step step : Step.values()) {
                boolean legal = AccessPath.table().stream().anyMatch(each -> each.from() == state && each.step() == step);
                if (legal) {
                    assertThat(AccessPath.take(state, step, everybody).from()).isEqualTo(state);
                } else {
                    refused++;
                    assertThatThrownBy(() -> AccessPath.take(state, step, everybody)).isInstanceOfSatisfying(InvalidRequest.class,
                            problem -> {
                                assertThat(problem.code()).isEqualTo("STEP_NOT_NEXT");
                                assertThat(problem.rule()).startsWith("J-");
                                AccessPath.next(state).forEach(next -> assertThat(problem).hasMessageContaining(next.role().inWords()));
                            });
                }
            }
        }
        assertThat(refused).isGreaterThan(80);
    }

    @Test
    @DisplayName("J-04, J-07, J-12 no one takes a step of another role")
    void refusesStepsOfOtherRoles() {
        for (Transition transition : AccessPath.table()) {
            Set<Role> others = EnumSet.allOf(Role.class);
            AccessPath.table()
                    .stream()
                    .filter(each -> each.from() == transition.from() && each.step() == transition.step())
                    .forEach(each -> others.remove(each.role()));

            assertThatThrownBy(() -> AccessPath.take(transition.from(), transition.step(), others))
                    .isInstanceOfSatisfying(NotPermitted.class, problem -> assertThat(problem.code()).isEqualTo("STEP_OF_ANOTHER_ROLE"))
                    .hasMessageContaining(transition.role().inWords());
            assertThat(AccessPath.take(transition.from(), transition.step(), EnumSet.of(transition.role()))).isEqualTo(transition);
        }
    }

    @Test
    @DisplayName("J-07 the second signature must be the other side's")
    void takesOneSignatureOfEachSide() {
        assertThatThrownBy(() -> AccessPath.take(State.SIGNED_BY_AGENCY, Step.SIGN, EnumSet.of(Role.HEAD_OF_AGENCY)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("special agent in charge");
        assertThatThrownBy(() -> AccessPath.take(State.SIGNED_BY_DIVISION, Step.SIGN, EnumSet.of(Role.SPECIAL_AGENT_IN_CHARGE)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("head of agency");
    }

    private static Set<State> reachableWithout(Step step, Role role) {
        Set<State> reached = new HashSet<>(Set.of(State.REQUESTED));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Transition each : AccessPath.table()) {
                boolean left = each.step() == step && (role == null || each.role() == role);
                grew |= !left && reached.contains(each.from()) && reached.add(each.to());
            }
        }
        return reached;
    }
}
