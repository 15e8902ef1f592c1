package org.leadgraph.seed.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.model.LinkKind.NIBIN_LEAD;
import static org.leadgraph.model.LinkKind.SAME_AS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Loaded;

/** Rules that hold for every world, asked of the demo's rows. */
class SyntheticWorldTests {
    private static final SyntheticWorld WORLD = SyntheticWorld.of(Scale.DEMO, SyntheticWorld.DEMO_SEED);
    private static final Loaded DEMO = new Loaded(WORLD);

    @Test
    void everyRowFitsItsHeaderAndSaysItsLine() {
        WORLD.files().forEach(file -> {
            var lines = new long[]{1};
            try (var rows = file.rows()) {
                assertThat(rows).as(file.name()).isNotEmpty().allMatch(row -> row.fits(file.columns()) && row.line() == ++lines[0]);
            }
        });
    }

    @Test
    void noRecordIdOccursTwice() {
        assertThat(DEMO.labelOf).hasSize((int) DEMO.records).allSatisfy((id, _) -> assertThat(id).matches("[0-9a-f]{32}"));
    }

    @Test
    void everyEndOfARelationshipIsARecordOfThatLabel() {
        relationships().forEach(file -> DEMO.each(file, row -> {
            assertThat(DEMO.labelOf.get(row.get(1))).as(file + " from").isEqualTo(row.get(0));
            assertThat(DEMO.labelOf.get(row.get(3))).as(file + " to").isEqualTo(row.get(2));
        }));
    }

    @Test
    void onlyLeadsAndSameAsJoinRecordsOfTwoAgencies() {
        var within = relationships();
        within.removeAll(Set.of(NIBIN_LEAD, SAME_AS));

        within.forEach(file -> DEMO.each(file,
                row -> assertThat(DEMO.ownerOf.get(row.get(1))).as(file.name()).isEqualTo(DEMO.ownerOf.get(row.get(3)))));
        assertThat(crossing(NIBIN_LEAD)).isPositive();
        assertThat(crossing(SAME_AS)).isEqualTo(DEMO.rows(SAME_AS).size());
    }

    @Test
    void everyLeadJoinsTwoIncidents() {
        DEMO.each(NIBIN_LEAD, row -> assertThat(DEMO.incidentOf.get(row.get(1))).isNotNull().isNotEqualTo(DEMO.incidentOf.get(row.get(3))));
    }

    @Test
    void noLeadIsCreatedBeforeBothExhibitsAreEntered() {
        var acquired = new HashMap<String, Instant>();
        var entered = new HashMap<String, Instant>();
        for (var file : List.of(RecordKind.CASING, RecordKind.TEST_FIRE)) {
            DEMO.each(file, row -> {
                acquired.put(row.get(0), Instant.parse(row.get(5)));
                entered.put(row.get(0), Instant.parse(row.get(6)));
            });
        }

        DEMO.each(NIBIN_LEAD, row -> {
            var created = Instant.parse(row.get(6));
            assertThat(created).isAfter(entered.get(row.get(1))).isAfter(entered.get(row.get(3)));
            assertThat(Instant.parse(row.get(7))).isAfterOrEqualTo(created);
            assertThat(acquired.get(row.get(1))).isBeforeOrEqualTo(acquired.get(row.get(3)));
        });
    }

    @Test
    void allKindsOfAgreementOccur() {
        var halves = DEMO.rows(PolicyFile.SHARING).stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.toSet());
        var active = DEMO.rows(PolicyFile.SHARING).stream().filter(row -> halves.contains(row.get(1) + " " + row.get(0))).count();

        assertThat(halves).hasSize(DEMO.rows(PolicyFile.SHARING).size());
        assertThat(active).isBetween(400L, 700L);
        assertThat(halves.size() - active).as("pending").isBetween(5L, 60L);
        assertThat(halves).noneMatch(half -> half.contains("lone-elm"));
    }

    @Test
    void bothHalvesOfAnAgreementBearTheSameName() {
        var names = new HashMap<Set<String>, Set<List<String>>>();
        DEMO.each(PolicyFile.SHARING,
                row -> names.computeIfAbsent(Set.of(row.get(0), row.get(1)), _ -> new HashSet<>()).add(row.subList(2, 4)));

        assertThat(names.values()).allMatch(name -> name.size() == 1);
    }

    @Test
    void everyOriHasAValidShapeAndBelongsToAnAgency() {
        var agencies = DEMO.rows(PolicyFile.AGENCY).stream().map(List::getFirst).collect(Collectors.toSet());

        assertThat(agencies).hasSize(60);
        assertThat(DEMO.agencyOfOri).hasSize(DEMO.rows(PolicyFile.ORI).size())
                .allSatisfy((ori, agency) -> {
                    assertThat(ori).matches("[A-Z]{2}[A-Z0-9]{7}");
                    assertThat(agencies).contains(agency);
                });
        DEMO.each(PolicyFile.USER, row -> assertThat(DEMO.agencyOfOri).containsKey(row.get(4)));
    }

    @Test
    void agenciesAndOrisOfANationDiffer() {
        var files = SyntheticWorld.of(Scale.NATION, 1).files();
        var agencies = files.get(LoadFile.inLoadOrder().indexOf(PolicyFile.AGENCY)).rows().map(row -> row.values().getFirst()).toList();
        var oris = files.get(LoadFile.inLoadOrder().indexOf(PolicyFile.ORI)).rows().map(row -> row.values().getFirst()).toList();

        assertThat(agencies).hasSize(6_600).doesNotHaveDuplicates();
        assertThat(oris).hasSizeGreaterThan(8_000).doesNotHaveDuplicates()
                .allSatisfy(ori -> assertThat(ori).matches("[A-Z]{2}9[0-9]{5}[0-9A-Z]"));
    }

    @Test
    void aPurchaseOrTheftLiesBeforeTheRecovery() {
        var recoveredAt = new HashMap<String, String>();
        var firearmOf = new HashMap<String, String>();
        DEMO.each(LinkKind.RECOVERED, row -> recoveredAt.put(row.get(3), row.get(4)));
        DEMO.each(LinkKind.TRACED, row -> firearmOf.put(row.get(3), row.get(1)));
        var details = DEMO.rows(RecordKind.TRACE_DETAIL).stream().collect(Collectors.toMap(List::getFirst, row -> row));

        DEMO.each(LinkKind.DETAILED_BY, row -> {
            var detail = details.get(row.get(3));
            var at = recoveredAt.get(firearmOf.get(row.get(1)));
            assertThat(detail.get(3)).isLessThan(at.substring(0, 10));
            assertThat(detail.get(4)).isLessThan(at.substring(0, 10));
        });
    }

    @Test
    void everyDataClassInUseHasAScopeAndEveryReleaseATarget() {
        var scopes = DEMO.rows(PolicyFile.SCOPE).stream().map(row -> row.get(0) + " " + row.get(1)).collect(Collectors.toSet());
        for (var kind : RecordKind.values()) {
            DEMO.each(kind, row -> assertThat(scopes)
                    .contains(DEMO.agencyOfOri.get(row.get(1)) + " " + (row.get(2).isEmpty() ? "STANDARD" : row.get(2))));
        }
        var agencies = DEMO.rows(PolicyFile.AGENCY).stream().map(List::getFirst).toList();
        var users = DEMO.rows(PolicyFile.USER).stream().map(List::getFirst).toList();
        DEMO.each(PolicyFile.EXCEPTION, row -> {
            assertThat(scopes).contains(row.get(0) + " " + row.get(1));
            assertThat(row.get(2).equals("AGENCY") ? agencies : row.get(2).equals("USER") ? users : List.of("PROSECUTOR", "SHERIFF"))
                    .contains(row.get(3));
        });
        assertThat(new HashSet<>(users)).hasSameSizeAs(users);
    }

    @Test
    void anIteratorOverManyRowsTakesThemOneByOne() {
        // Ten million guns would not fit into this heap; the first rows come at once because nothing is collected.
        var large = SyntheticWorld.of(new Scale("large", 60, 1, 10_000_000), 1);

        try (var casings = large.files().get(LoadFile.inLoadOrder().indexOf(RecordKind.CASING)).rows()) {
            var iterator = casings.iterator();
            for (int i = 0; i < 1000; i++) {
                assertThat(iterator.next()).extracting(SourceRow::line).isEqualTo(i + 2L);
            }
        }
    }

    private static Set<LinkKind> relationships() {
        return EnumSet.allOf(LinkKind.class);
    }

    private static long crossing(LoadFile file) {
        return DEMO.rows(file).stream().filter(row -> !DEMO.ownerOf.get(row.get(1)).equals(DEMO.ownerOf.get(row.get(3)))).count();
    }
}
