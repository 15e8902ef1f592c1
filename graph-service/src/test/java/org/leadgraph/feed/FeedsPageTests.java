package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.model.Value;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the list of files in {@code docs/feeds.md}, and for each file an example as CSV and JSON lines and a JSON Schema in {@code seed-data/feeds}. They are made from the declaration of
 * the kinds; run this one with {@code -Dleadgraph.feeds.write=true} to write them again.
 */
class FeedsPageTests {
    private static final Path PAGE = Path.of("../docs/feeds.md");
    private static final Path EXAMPLES = Path.of("../seed-data/feeds");
    private static final String BEGIN = "<!-- Made from the declaration of the kinds by FeedsPageTests; do not edit below. -->\n";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    @DisplayName("B-10 every file of a feed is documented with its columns, limits and lists of values")
    void thePageIsWhatTheKindsSay() throws IOException {
        String written = Files.readString(PAGE);
        String page = written.substring(0, written.indexOf(BEGIN)) + BEGIN + files();
        if (Boolean.getBoolean("leadgraph.feeds.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("docs/feeds.md; write it with -Dtest=FeedsPageTests -Dleadgraph.feeds.write=true")
                .isEqualTo(page);
    }

    @Test
    @DisplayName("B-10 every file of a feed has an example as CSV and as JSON lines, and a JSON Schema")
    void examplesAreWhatTheKindsSay() throws IOException {
        Map<Path, String> all = new LinkedHashMap<>();
        for (FeedFile file : FeedFile.all()) {
            all.put(EXAMPLES.resolve(file.name() + ".csv"), FeedExamples.csv(file));
            all.put(EXAMPLES.resolve(file.name() + ".ndjson"), FeedExamples.ndjson(file));
            all.put(EXAMPLES.resolve(file.name() + ".schema.json"), JSON.writeValueAsString(FeedExamples.schema(file)) + "\n");
        }
        if (Boolean.getBoolean("leadgraph.feeds.write")) {
            Files.createDirectories(EXAMPLES);
            for (Map.Entry<Path, String> each : all.entrySet()) {
                Files.writeString(each.getKey(), each.getValue());
            }
        }

        for (Map.Entry<Path, String> each : all.entrySet()) {
            assertThat(each.getKey()).hasContent(each.getValue());
        }
    }

    private static String files() {
        StringBuilder text = new StringBuilder("\n## Files of records\n");
        FeedFile.all().stream().filter(file -> file.of() instanceof RecordKind).forEach(file -> text.append(file(file)));
        text.append("\n## Files of links\nA link's two ends are named by kind, ORI and key, as in the files of their records.");
        text.append(" Both must be records of the account's agencies, and except for NIBIN leads of one agency.\n");
        FeedFile.all().stream().filter(file -> file.of() instanceof LinkKind).forEach(file -> text.append(file(file)));
        return text.toString();
    }

    private static String file(FeedFile file) {
        StringBuilder text = new StringBuilder("\n### %s\n".formatted(file.name()));
        text.append("Example: [%s.csv](../seed-data/feeds/%s.csv). Schema: [%s.schema.json](../seed-data/feeds/%s.schema.json).\n\n"
                .formatted(file.name(), file.name(), file.name(), file.name()));
        text.append("| column | required | what it holds |\n| --- | --- | --- |\n");
        file.fields().forEach(
                field -> text.append("| `%s` | %s | %s |\n".formatted(field.name(), field.required() ? "yes" : "", inWords(field))));
        return text.toString();
    }

    private static String inWords(Field field) {
        return switch (field.name()) {
            case "key" ->
                "your system's own key of the record, the same each time; one line without blanks around it, at most 100 characters";
            case "asOf" -> "as of when your system says this: a moment in UTC, such as 2026-03-24T05:00:00Z";
            case "occurredPrecision" ->
                "`MINUTE` or `DAY`: how exactly `occurredAt` is known; empty for MINUTE. With DAY, `occurredAt` is the first moment of the day in `zone`";
            case "dataClass" ->
                "name of one of your agency's data classes; empty for STANDARD, and for a record that is there: it stays in its class";
            default -> inWords(field.value());
        };
    }

    private static String inWords(Value value) {
        return switch (value) {
            case Value.Text text -> "one line, at most " + text.most() + " characters";
            case Value.Narrative _ -> "text of several lines, at most 20,000 characters";
            case Value.Texts texts -> "texts between semicolons, in JSON a list of texts; at most " + texts.most() + " characters in all";
            case Value.OneOf listed -> "one of `" + String.join("`, `", listed.words()) + "`";
            case Value.Flag _ -> "`true` or `false`";
            case Value.Moment _ -> "a moment in UTC, such as 2026-03-24T05:00:00Z; years 1800 to 2199";
            case Value.Day _ -> "a day, such as 2026-03-24; years 1800 to 2199";
            case Value.Zone _ -> "an IANA time zone, such as America/Chicago";
            case Value.Decimal between ->
                "a number from %.0f to %.0f with a point; both coordinates or none".formatted(between.lowest(), between.highest());
            case Value.Count _ -> "a whole number from 0 on";
            case Value.Key _ -> "key of the record at this end";
            case Value.Ori _ -> "ORI of the owner: nine characters";
            case Value.RecordId _, Value.Name _, Value.DataClass _ -> throw new IllegalStateException("No column of a feed holds " + value);
        };
    }
}
