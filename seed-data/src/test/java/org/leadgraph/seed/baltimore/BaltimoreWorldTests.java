package org.leadgraph.seed.baltimore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.leadgraph.load.SourceRow;

/** The publisher's own count of linked cases, asked of the produced rows alone. */
class BaltimoreWorldTests {
    private final BaltimoreWorld world = BaltimoreWorld.read();

    @Test
    void joinsCasesBySharedPeopleAsThePublisherCounted() {
        var casesOf = new HashMap<String, Set<String>>();
        rows("involved").forEach(row -> casesOf.computeIfAbsent(row.value(3), _ -> new HashSet<>()).add(row.value(1)));

        var repeated = casesOf.values().stream().filter(cases -> cases.size() > 1).toList();

        assertThat(repeated).hasSize(434);
        var sizes = groupSizes(repeated);
        assertThat(sizes).hasSize(333);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(826);
        assertThat(sizes.stream().mapToInt(Integer::intValue).max()).hasValue(17);
    }

    @Test
    void keepsUnnamedRowsApart() {
        assertThat(rows("person")).hasSize(5088 + 540);
        assertThat(rows("person").stream().filter(row -> row.value(3) == null)).hasSize(540);
    }

    @Test
    void countsCasesBlocksAndAppearances() {
        assertThat(rows("shooting")).hasSize(3479);
        assertThat(rows("occurred-at")).hasSize(3479);
        assertThat(rows("location")).hasSize(2500);
        assertThat(rows("involved")).hasSize(6163);
    }

    @Test
    void putsACaseAtLocalMidnight() {
        assertThat(rows("shooting").getFirst().values()).contains("12V0001", "2012-01-01T05:00:00Z", "America/New_York");
    }

    @Test
    void everyEndOfARelationshipIsARecord() {
        var ids = new HashSet<String>();
        List.of("shooting", "person", "location").forEach(file -> rows(file).forEach(row -> assertThat(ids.add(row.value(0))).isTrue()));
        List.of("involved", "occurred-at").forEach(file -> rows(file).forEach(row -> assertThat(ids).contains(row.value(1), row.value(3))));
    }

    @Test
    void everyRowFitsItsHeader() {
        world.files().forEach(file -> {
            try (var rows = file.rows()) {
                assertThat(rows).allMatch(row -> row.fits(file.columns()));
            }
        });
    }

    private List<SourceRow> rows(String name) {
        try (var rows = world.files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().rows()) {
            return rows.toList();
        }
    }

    private static List<Integer> groupSizes(List<Set<String>> joined) {
        Map<String, String> parent = new TreeMap<>();
        for (var cases : joined) {
            var first = root(parent, cases.iterator().next());
            cases.forEach(it -> parent.put(root(parent, it), first));
        }
        var sizes = new HashMap<String, Integer>();
        Set.copyOf(parent.keySet()).forEach(it -> sizes.merge(root(parent, it), 1, Integer::sum));
        return List.copyOf(sizes.values());
    }

    private static String root(Map<String, String> parent, String it) {
        parent.putIfAbsent(it, it);
        return parent.get(it).equals(it) ? it : root(parent, parent.get(it));
    }
}
