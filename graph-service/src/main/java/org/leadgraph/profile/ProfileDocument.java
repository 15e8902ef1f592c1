package org.leadgraph.profile;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feedfile.RowForm;
import org.leadgraph.model.FeedFile;
import org.leadgraph.profile.LocalTimes.ClockChange;
import tools.jackson.databind.JsonNode;

/**
 * A profile's document, read and found fit.
 *
 * @param form
 *            how the export is written, with the columns that are read
 * @param area
 *            where its places are; null when it does not say
 * @param passesOver
 *            whether a row that gives nothing is right
 * @param withdraws
 *            whether an export says all that there is, and what is not in it is withdrawn
 * @param mostAbsent
 *            how much may be absent, in percent; null when it does not say
 * @param targets
 *            what a row gives, records before links
 */
record ProfileDocument(RowForm form, Unknowns unknowns, @Nullable Area area, boolean passesOver, boolean withdraws,
        @Nullable Integer mostAbsent, List<Target> targets) {
    /** In characters. */
    static final int LONGEST = 100_000;
    private static final int PERCENT = 100;
    private static final int MOST_TARGETS = 50;
    private static final int MOST_COLUMNS = 1_000;
    private static final Set<String> ENCODINGS = new TreeSet<>(List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15"));
    private static final Map<String, Character> DELIMITERS = Map.of("COMMA", ',', "SEMICOLON", ';', "TAB", '\t', "BAR", '|');

    /**
     * Reads a document.
     *
     * @param sentAt
     *            when the file came: as of then its rows are true, if the profile says so
     * @throws ProfileRefused
     *             when it is none
     */
    static ProfileDocument of(String json, Instant sentAt) {
        if (json.length() > LONGEST) {
            throw new ProfileRefused("", "a document has at most " + LONGEST + " characters.");
        }
        DocumentPart document = DocumentPart.of(json).only("about", "delimiter", "encoding", "zone", "clockChanges", "unknown", "unknownIn",
                "unknownTogether", "area", "codes", "ori", "asOf", "absence", "mostAbsent", "rowsThatGiveNothing", "gives");
        document.texts("about");
        boolean withdraws = word(document, "absence", "KEEPS", "KEEPS", "WITHDRAWS").equals("WITHDRAWS");
        SourceReader sources = new SourceReader(times(document), codes(document), sentAt);
        List<Target> targets = TargetReader.of(document, sources).targets(document.parts("gives"));
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw document.refused("gives", "there must be 1 to " + MOST_TARGETS + " elements.");
        }
        Unknowns unknowns = Unknowns.read(document);
        Set<String> read = new TreeSet<>(unknowns.columns());
        targets.forEach(target -> read.addAll(target.read()));
        if (read.isEmpty() || read.size() > MOST_COLUMNS) {
            throw document.refused("gives", "it must read 1 to " + MOST_COLUMNS + " columns of the export.");
        }
        List<String> columns = List.copyOf(read);
        return new ProfileDocument(new RowForm(columns, columns, true, delimiter(document), encoding(document)), unknowns,
                document.part("area").map(Area::read).orElse(null),
                word(document, "rowsThatGiveNothing", "REFUSE", "REFUSE", "PASS_OVER").equals("PASS_OVER"), withdraws,
                mostAbsent(document, withdraws), targets);
    }

    private static @Nullable Integer mostAbsent(DocumentPart document, boolean withdraws) {
        if (!document.has("mostAbsent")) {
            return null;
        }
        JsonNode percent = document.node().get("mostAbsent");
        if (!withdraws || !percent.isInt() || percent.asInt() < 0 || percent.asInt() > PERCENT) {
            throw document.refused("mostAbsent", "there must be a whole number of percent from 0 to 100, and absence must be WITHDRAWS.");
        }
        return percent.asInt();
    }

    private static LocalTimes times(DocumentPart document) {
        String zone = document.text("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw document.refused("zone", "there must be an IANA time zone, such as America/Chicago.");
        }
        Optional<DocumentPart> changes = document.part("clockChanges").map(part -> part.only("hourThatComesTwice", "hourThatNeverComes"));
        return new LocalTimes(ZoneId.of(zone), change(changes, "hourThatComesTwice"), change(changes, "hourThatNeverComes"));
    }

    private static ClockChange change(Optional<DocumentPart> changes, String name) {
        return changes.map(part -> word(part, name, "REFUSE", Arrays.stream(ClockChange.values()).map(Enum::name).toArray(String[]::new)))
                .map(ClockChange::valueOf).orElse(ClockChange.REFUSE);
    }

    private static Map<String, Map<String, @Nullable String>> codes(DocumentPart document) {
        Map<String, Map<String, @Nullable String>> tables = new LinkedHashMap<>();
        document.part("codes").map(DocumentPart::named).orElse(Map.of()).forEach((name, part) -> {
            Map<String, @Nullable String> table = new LinkedHashMap<>();
            part.textsByName().forEach((theirs, ours) -> {
                if (table.containsKey(theirs.toLowerCase(Locale.ROOT))) {
                    throw part.refused(theirs, "the table has this code twice; upper and lower case are the same.");
                }
                table.put(theirs.toLowerCase(Locale.ROOT), ours);
            });
            tables.put(name, table);
        });
        return tables;
    }

    private static char delimiter(DocumentPart document) {
        return DELIMITERS.get(word(document, "delimiter", "COMMA", "COMMA", "SEMICOLON", "TAB", "BAR"));
    }

    private static Charset encoding(DocumentPart document) {
        return Charset.forName(word(document, "encoding", "UTF-8", ENCODINGS.toArray(String[]::new)));
    }

    /** One of these words; the first when there is none. */
    static String word(DocumentPart part, String name, String otherwise, String... words) {
        String word = part.optionalText(name).orElse(otherwise);
        if (!List.of(words).contains(word)) {
            throw part.refused(name, "there must be one of " + String.join(", ", words) + ".");
        }
        return word;
    }

    /** The files of ours that it gives rows of, each once. */
    List<FeedFile> files() {
        return targets.stream().map(Target::file).distinct().toList();
    }

    /** The columns by which rows are numbered, each once. */
    List<String> numbered() {
        List<String> numbered = new ArrayList<>();
        targets.forEach(target -> numbered.addAll(target.numbered()));
        return numbered.stream().distinct().toList();
    }
}
