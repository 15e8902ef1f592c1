package org.leadgraph.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Words that mean the same: a file of this package with a line for each group. A word may be in several groups. */
final class Table {
    private final Map<String, Set<String>> groups;

    private Table(Map<String, Set<String>> groups) {
        this.groups = groups;
    }

    static Table of(String file) {
        Map<String, Set<String>> groups = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(each -> !each.startsWith("#") && !each.isBlank()).toList()) {
                List<String> group = Arrays.stream(line.split(",")).map(Plain::words).toList();
                for (String word : group) {
                    groups.computeIfAbsent(word, _ -> new TreeSet<>()).add(group.getFirst());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(groups);
    }

    /** Whether the word is in the table. */
    boolean has(String word) {
        return groups.containsKey(word);
    }

    /** The first words of its groups; the word alone when it is in none. */
    Set<String> meanings(String word) {
        return groups.getOrDefault(word, Set.of(word));
    }

    /** The first word of its first group, in the order of letters; the word itself when it is in none. */
    String meaning(String word) {
        return meanings(word).iterator().next();
    }

    boolean same(String one, String other) {
        return meanings(one).stream().anyMatch(meanings(other)::contains);
    }
}
