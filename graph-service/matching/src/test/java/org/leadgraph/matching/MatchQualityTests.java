package org.leadgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;

/** How many of the pairs that are one person are found, and how many of those found are one; docs/correlation.md has the figures that this prints. */
class MatchQualityTests {
    private static final double ENOUGH = 0.9;

    private record Quality(int found, int right, int real, int looked) {
        double precision() {
            return 1.0 * right / found;
        }

        double recall() {
            return 1.0 * right / real;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "precision %.3f, recall %.3f, %d of %d pairs found, %d wrong, %d pairs compared", precision(),
                    recall(),
                    right, real, found - right, looked);
        }
    }

    @Test
    @DisplayName("H-03 the people of the demo world whom two agencies know, their names misspelt and their birth dates wrong as the generator does")
    void demoWorld() {
        SyntheticWorld world = SyntheticWorld.of(Scale.DEMO, SyntheticWorld.DEMO_SEED);
        List<RecordFacts> people = rows(world.files(), "person").map(MatchQualityTests::person).toList();
        Map<String, Set<String>> records = new HashMap<>();
        rows(world.truth(), "truth-person").filter(row -> !row.get("samePersonAs").isEmpty())
                .forEach(row -> records.computeIfAbsent(row.get("samePersonAs"), original -> new HashSet<>(Set.of(original)))
                        .add(row.get("recordId")));
        Set<Set<String>> real = records.values().stream().flatMap(MatchQualityTests::pairs).collect(Collectors.toSet());

        Quality quality = quality(people, real);

        System.out.println("People of the demo world: " + people.size() + " records; " + quality);
        assertThat(quality.precision()).isGreaterThan(0.97);
        assertThat(quality.recall()).isGreaterThan(0.9);
    }

    @Test
    @DisplayName("H-03 people with up to two faults in each copy: letters lost, doubled, swapped; nicknames; names swapped; digits wrong; day and month swapped")
    void noise() {
        Random random = new Random(20_261_128);
        Set<String> known = new HashSet<>();
        List<Map<String, String>> originals = rows(SyntheticWorld.of(Scale.DEMO, 7).files(), "person")
                .filter(row -> !row.get("birthDate").isEmpty() && !row.get("lastName").isEmpty())
                .filter(row -> known.add(row.get("birthDate") + row.get("firstName"))).limit(3_000).toList();
        List<RecordFacts> people = new ArrayList<>();
        Set<Set<String>> real = new HashSet<>();
        for (int i = 0; i < originals.size(); i++) {
            Map<String, String> copy = new HashMap<>(originals.get(i));
            copy.put("recordId", "copy " + i);
            for (int fault = random.nextInt(3); fault > 0; fault--) {
                FAULTS.get(random.nextInt(FAULTS.size())).make(copy, random);
            }
            people.add(person(originals.get(i)));
            people.add(person(copy));
            real.add(Set.of(originals.get(i).get("recordId"), "copy " + i));
        }

        Quality quality = quality(people, real);

        System.out.println("People with up to two faults: " + people.size() + " records; " + quality);
        assertThat(quality.precision()).isGreaterThan(0.97);
        assertThat(quality.recall()).isGreaterThan(0.9);
    }

    /** Puts a fault into a record. */
    private interface Fault {
        void make(Map<String, String> record, Random random);
    }

    private static final List<Fault> FAULTS = List.of(in("lastName", MatchQualityTests::lost), in("lastName", MatchQualityTests::doubled),
            in("lastName", MatchQualityTests::swapped), in("firstName", MatchQualityTests::lost),
            in("firstName", MatchQualityTests::swapped),
            (record, _) -> {
                String last = record.get("lastName");
                record.put("lastName", record.get("firstName"));
                record.put("firstName", last);
            },
            (record, random) -> {
                LocalDate born = LocalDate.parse(record.get("birthDate"));
                record.put("birthDate", random.nextBoolean() && born.getDayOfMonth() <= 12
                        ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()).toString()
                        : born.withYear(born.getYear() / 10 * 10 + random.nextInt(10)).toString());
            }, (record, _) -> record.put("firstName", record.get("firstName").substring(0, 1)),
            (record, _) -> record.put("sex", ""));

    private static Fault in(String field, Edit edit) {
        return (record, random) -> record.put(field,
                edit.of(record.get(field), 1 + random.nextInt(Math.max(1, record.get(field).length() - 2))));
    }

    /** Changes a text at a place. */
    private interface Edit {
        String of(String text, int at);
    }

    private static String lost(String text, int at) {
        return text.length() < 3 ? text : text.substring(0, at) + text.substring(at + 1);
    }

    private static String doubled(String text, int at) {
        return text.substring(0, at) + text.charAt(Math.min(at, text.length() - 1)) + text.substring(at);
    }

    private static String swapped(String text, int at) {
        return text.length() < 3 ? text : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private static Quality quality(List<RecordFacts> people, Set<Set<String>> real) {
        Map<String, List<RecordFacts>> blocks = new HashMap<>();
        people.forEach(one -> MatchRule.SAME_PERSON.keys(one).forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(one)));
        Set<Set<String>> looked = new HashSet<>();
        Set<Set<String>> found = new HashSet<>();
        for (List<RecordFacts> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (RecordFacts other : block.subList(i + 1, block.size())) {
                    Set<String> pair = Set.of(block.get(i).recordId(), other.recordId());
                    if (looked.add(pair) && MatchRule.SAME_PERSON.compare(block.get(i), other).score() >= ENOUGH) {
                        found.add(pair);
                    }
                }
            }
        }
        Set<Set<String>> right = new HashSet<>(found);
        right.retainAll(real);
        return new Quality(found.size(), right.size(), real.size(), looked.size());
    }

    private static Stream<Set<String>> pairs(Set<String> records) {
        return records.stream().flatMap(one -> records.stream().filter(other -> one.compareTo(other) < 0).map(other -> Set.of(one, other)));
    }

    private static RecordFacts person(Map<String, String> row) {
        Map<String, Object> values = new HashMap<>();
        List.of("lastName", "firstName", "sex").forEach(field -> {
            if (!row.get(field).isEmpty()) {
                values.put(field, row.get(field));
            }
        });
        if (!row.get("birthDate").isEmpty()) {
            values.put("birthDate", LocalDate.parse(row.get("birthDate")));
        }
        if (!row.get("aliases").isEmpty()) {
            values.put("aliases", Arrays.asList(row.get("aliases").split("\\|")));
        }
        return new RecordFacts(row.get("recordId"), values);
    }

    private static Stream<Map<String, String>> rows(List<SourceFile> files, String name) {
        SourceFile file = files.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return file.rows().map(row -> row(file.columns(), row));
    }

    private static Map<String, String> row(List<String> columns, SourceRow row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.value(i);
            values.put(columns.get(i), value == null ? "" : value);
        }
        return values;
    }
}
