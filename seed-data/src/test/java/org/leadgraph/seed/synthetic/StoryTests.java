package org.leadgraph.seed.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Loaded;

/** The three rows of the Collective Data Sharing sample, and one agency for each situation of the demo. */
class StoryTests {
    private static final Loaded DEMO = new Loaded(SyntheticWorld.of(Scale.DEMO, SyntheticWorld.DEMO_SEED));
    private static final Map<String, String> ID_OF_CASE = new HashMap<>();

    static {
        for (var file : List.of(RecordKind.SHOOTING, RecordKind.FIREARM_RECOVERY)) {
            DEMO.each(file, row -> ID_OF_CASE.put(row.get(3), row.get(0)));
        }
    }

    @Test
    void theSampleRowsArePresent() {
        assertThat(incident("2019-0002500", RecordKind.FIREARM_RECOVERY)).containsExactly("Weapons Violation", "2024-04-23T05:00:00Z",
                "America/Chicago",
                "ENTERED", "Synthetic record.", "John Smith");
        assertThat(incident("24-1085000", RecordKind.SHOOTING)).containsExactly("Assault", "2024-03-24T05:00:00Z", "America/Chicago",
                "ENTERED",
                "Synthetic record.", "Juliet Doese");
        assertThat(incident("24-6134000", RecordKind.SHOOTING)).containsExactly("Weapons Violation", "2024-02-21T06:00:00Z",
                "America/Chicago", "ENTERED",
                "Synthetic record.", "");
    }

    @Test
    @DisplayName("C-05, binding decision 9 role codes stay as received; one without a known meaning is UNMAPPED")
    void peopleKeepTheRoleCodesTheyCameWith() {
        assertThat(people("2019-0002500")).containsExactlyInAnyOrder("Athena Lemus UNMAPPED M", "Taylor Brewster UNMAPPED S-K");
        assertThat(people("24-1085000")).containsExactly("Aleksander Luna WITNESS W");
        assertThat(people("24-6134000")).containsExactlyInAnyOrder("Jayson Klonders UNMAPPED OP", "Samantha Fooks UNMAPPED RAS",
                "Taylor Brewster UNMAPPED PAS");
    }

    @Test
    void theLinkedCrimeGunsHangOnTheCasingOfTheAssault() {
        var crimeGuns = DEMO.rows(RecordKind.FIREARM).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
        var gunOfTestFire = DEMO.rows(LinkKind.TEST_FIRED).stream().collect(Collectors.toMap(List::getLast, row -> row.get(1)));
        var casing = exhibit("24-1085000");

        var linked = DEMO.rows(LinkKind.NIBIN_LEAD).stream().filter(row -> row.get(1).equals(casing))
                .map(row -> crimeGuns.get(gunOfTestFire.get(row.get(3))));

        assertThat(linked).containsExactlyInAnyOrder("7830-04-01131", "7830-24-01133");
    }

    @Test
    void aLeadAndAPersonJoinTheTwoAgencies() {
        assertThat(joined(LinkKind.NIBIN_LEAD)).contains(List.of(exhibit("24-6134000"), exhibit("2019-0002500")));
        assertThat(DEMO.rows(LinkKind.SAME_AS).getFirst()).startsWith("Person").endsWith("NAME", "0.80");
        assertThat(halves()).contains("il-sample-pd mo-agency-co-pd", "mo-agency-co-pd il-sample-pd");
    }

    @Test
    void eachSituationHasItsAgency() {
        var quarryBend = agency(Cast.QUARRY_BEND);
        assertThat(quarryBend.get(8)).isEqualTo("YELLOW");
        assertThat(halves()).doesNotContain("mo-quarry-bend-pd il-sample-pd", "il-sample-pd mo-quarry-bend-pd");
        assertThat(agency(Cast.LIAISON).subList(3, 5)).containsExactly("FOREIGN", "INTERPOL");
        assertThat(Cast.LIAISON.ori()).endsWith("I");
        assertThat(Cast.BLUFF_PRAIRIE.ori()).endsWith("X");
        assertThat(agency(Cast.HARROW).getLast()).isEqualTo("true");
        assertThat(agency(Cast.GABLE_FORD).get(6)).isEqualTo("SUSPENDED");
        assertThat(halves()).contains("il-fallow-lake-pd il-sample-pd").doesNotContain("il-sample-pd il-fallow-lake-pd");
        assertThat(DEMO.rows(PolicyFile.EXCEPTION).stream().filter(row -> row.getFirst().equals(Cast.WILLET_CROSSING.id()))
                .map(row -> row.get(2)))
                .contains("AGENCY", "AGENCY_TYPE", "USER");
    }

    @Test
    void oneGunWasFiredAtAShootingOfEachOfThem() {
        var testFire = exhibit("2019-0002500");
        var owners = joined(LinkKind.NIBIN_LEAD).stream().filter(ends -> ends.getLast().equals(testFire))
                .map(ends -> DEMO.ownerOf.get(ends.getFirst()))
                .collect(Collectors.toSet());

        assertThat(owners).isEqualTo(
                Set.of(Cast.MO_AGENCY.id(), Cast.QUARRY_BEND.id(), Cast.WILLET_CROSSING.id(), Cast.HARROW.id(), Cast.LONE_ELM.id(),
                        Cast.SLATE_HOLLOW.id(), Cast.FALLOW_LAKE.id(), Cast.GABLE_FORD.id()));
    }

    @Test
    void everyDemoUserCanBeFound() {
        var users = DEMO.rows(PolicyFile.USER);

        assertThat(DemoUsers.all()).hasSize(19).allSatisfy(user -> {
            assertThat(users)
                    .contains(List.of(user.userId(), "demo", user.lastName(), user.firstName(), user.ori(), user.status(), user.roles()));
            assertThat(DEMO.agencyOfOri.get(user.ori())).isEqualTo(user.agencyId());
        });
        assertThat(DemoUsers.all()).extracting(DemoUsers.DemoUser::status).contains("SUSPENDED");
    }

    private static List<String> incident(String caseNumber, LoadFile file) {
        return DEMO.rows(file).stream().filter(row -> row.get(3).equals(caseNumber)).findFirst().map(row -> row.subList(4, 10))
                .orElseThrow();
    }

    private static List<String> people(String caseNumber) {
        var names = DEMO.rows(RecordKind.PERSON).stream().collect(Collectors.toMap(List::getFirst, row -> row.get(4) + " " + row.get(3)));
        return DEMO.rows(LinkKind.INVOLVED).stream().filter(row -> row.get(1).equals(ID_OF_CASE.get(caseNumber)))
                .map(row -> names.get(row.get(3)) + " " + row.get(4) + " " + row.get(5)).toList();
    }

    private static String exhibit(String caseNumber) {
        return DEMO.rows(LinkKind.RECOVERED).stream()
                .filter(row -> row.get(1).equals(ID_OF_CASE.get(caseNumber)) && !row.get(2).equals("Firearm")).findFirst().orElseThrow()
                .get(3);
    }

    private static List<List<String>> joined(LoadFile file) {
        return DEMO.rows(file).stream().map(row -> List.of(row.get(1), row.get(3))).toList();
    }

    private static Set<String> halves() {
        return DEMO.rows(PolicyFile.SHARING).stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.toSet());
    }

    private static List<String> agency(Cast member) {
        return DEMO.rows(PolicyFile.AGENCY).stream().filter(row -> row.getFirst().equals(member.id())).findFirst().orElseThrow();
    }
}
