package org.leadgraph.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.Level;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.SharingMode;

/** What must hold for every policy, tried on thousands of random ones. The seed is the round, so that a failure repeats. */
class VisibilityPropertyTests {
    private static final int ROUNDS = 2_000;

    private static World world(int seed) {
        return new PolicyGenerator(new Random(seed), 0, false).world(seed);
    }

    @Test
    @DisplayName("INV-39: the view is the oracle's for every user and use code")
    void agreesWithTheOracle() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = world(seed);
            Policy policy = policy(world);
            for (World.User user : world.users()) {
                for (UseCode code : UseCode.values()) {
                    View view = View.of(policy, new Caller(code, user.id())).at(Instant.now());
                    Oracle oracle = new Oracle(world, code + ":" + user.id());
                    assertThat(scopes(world, view)).as("seed %d, %s:%s", seed, code, user.id())
                            .isEqualTo(List.of(oracle.seesReferenceData(),
                                    oracle.scopes("GREEN"), oracle.scopes("YELLOW"), oracle.scopes("LEAD")));
                }
            }
        }
    }

    @Test
    @DisplayName("INV-5: another agreement never takes a green scope from anybody")
    void losesNothingByAnAgreement() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = world(seed);
            Random random = new Random(seed);
            List<World.Half> more = new ArrayList<>(world.halves());
            String one = world.agencies().get(random.nextInt(world.agencies().size())).id();
            String other = world.agencies().get(random.nextInt(world.agencies().size())).id();
            more.addAll(List.of(new World.Half(one, other), new World.Half(other, one)));
            for (World.User user : world.users()) {
                assertThat(green(world.withHalves(more), user)).as("seed %d", seed).containsAll(green(world, user));
            }
        }
    }

    @Test
    @DisplayName("K-01, INV-5: agencies in good standing that share all or nothing see each other's standard records, or neither does")
    void isSymmetricBetweenAllOrNothingAgencies() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = world(seed);
            List<World.Agency> plain = world.agencies().stream()
                    .filter(agency -> "ALL_OR_NOTHING".equals(agency.mode()) && "ACTIVE".equals(agency.access())).toList();
            Map<String, Set<Integer>> seen = new HashMap<>();
            for (World.User user : world.users()) {
                boolean ordinary = user.status().equals("ACTIVE") && Character.isDigit(user.ori().charAt(8));
                for (World.Agency agency : plain) {
                    if (ordinary && agency.oris().contains(user.ori())) {
                        seen.put(agency.id(), green(world, user));
                    }
                }
            }
            for (World.Agency a : plain) {
                for (World.Agency b : plain) {
                    if (seen.containsKey(a.id()) && seen.containsKey(b.id())) {
                        assertThat(seen.get(a.id()).contains(standard(world, b))).as("seed %d", seed)
                                .isEqualTo(seen.get(b.id()).contains(standard(world, a)));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("K-02, INV-5: removing every agreement of third agencies changes nothing between two")
    void isNotTransitive() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            World world = world(seed);
            for (World.User user : world.users()) {
                String own = world.agencies().stream().filter(agency -> agency.oris().contains(user.ori())).findFirst().orElseThrow().id();
                List<World.Half> direct = world.halves().stream().filter(half -> half.from().equals(own) || half.to().equals(own)).toList();
                assertThat(green(world.withHalves(direct), user)).as("seed %d", seed).isEqualTo(green(world, user));
            }
        }
    }

    private static int standard(World world, World.Agency agency) {
        return world.scopes().stream().filter(scope -> agency.id().equals(scope.agency()) && scope.dataClass().equals("STANDARD"))
                .findFirst()
                .orElseThrow().number();
    }

    private static Set<Integer> green(World world, World.User user) {
        View view = View.of(policy(world), new Caller(UseCode.C, user.id())).at(Instant.now());
        Set<Integer> green = new HashSet<>();
        world.scopes().stream().filter(scope -> view.isGreen(scope.number())).forEach(scope -> green.add(scope.number()));
        return green;
    }

    private static List<Object> scopes(World world, View view) {
        Set<Integer> green = new HashSet<>();
        Set<Integer> yellow = new HashSet<>();
        Set<Integer> leadEnds = new HashSet<>();
        for (World.Scope scope : world.scopes()) {
            int number = scope.number();
            (view.isGreen(number) ? green : view.isYellow(number) ? yellow : view.isLeadEnd(number) ? leadEnds : new HashSet<Integer>())
                    .add(number);
        }
        return List.of(view.isGreen(Policy.REFERENCE_SCOPE), green, yellow, leadEnds);
    }

    private static Policy policy(World world) {
        Map<String, Policy.Agency> agencies = new HashMap<>();
        Map<String, Policy.User> users = new HashMap<>();
        for (World.Agency agency : world.agencies()) {
            Set<String> partners = new HashSet<>();
            for (World.Half half : world.halves()) {
                if (half.from().equals(agency.id()) && world.halves().contains(new World.Half(half.to(), half.from()))) {
                    partners.add(half.to());
                }
            }
            agencies.put(agency.id(), new Policy.Agency(agency.id(), Level.valueOf(agency.level()), agency.kind(),
                    SharingMode.valueOf(agency.mode()), "ACTIVE".equals(agency.access()), Boolean.TRUE.equals(agency.rejectsJ()),
                    "YELLOW".equals(agency.leadPointer()), partners));
            for (World.User user : world.users()) {
                if (agency.oris().contains(user.ori())) {
                    users.put(user.id(), new Policy.User(user.id(), !user.status().equals("SUSPENDED"), user.ori(), agency.id(),
                            user.status().equals("LAPSED") ? Instant.EPOCH : Instant.MAX));
                }
            }
        }
        List<Policy.Scope> scopes = world.scopes().stream().map(VisibilityPropertyTests::scope).toList();
        return new Policy(1, agencies, users, scopes);
    }

    private static Policy.Scope scope(World.Scope scope) {
        List<ExceptionFor> exceptions = scope.exceptions().stream()
                .map(exception -> new ExceptionFor(ExceptionKind.valueOf(exception.kind()), exception.target(),
                        Colour.valueOf(exception.colour())))
                .toList();
        return new Policy.Scope(scope.number(), scope.agency(), scope.dataClass(), Audience.valueOf(scope.audience()),
                Colour.valueOf(scope.colour()), exceptions);
    }
}
