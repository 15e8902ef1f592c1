package org.leadgraph.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.feedfile.FileRefused;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.feedfile.SentFile;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.ingest.Judges;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.profile.FeedProfileTrial.GivenValue;
import tools.jackson.databind.ObjectMapper;

/** Exports as agencies break them, and many that are whole. */
class ExportReadingTests {
    private static final String PROFILE = """
            {"zone": "America/New_York", "ori": "IL0000010", "asOf": "SENDING", "delimiter": "%s", "encoding": "%s",
             "unknown": ["Unknown", "000"], "unknownTogether": [{"lat": "0", "lon": "0"}], "unknownIn": {"born": "1900-01-01"},
             "area": {"south": 40, "north": 41, "west": -75, "east": -73},
             "codes": {"roles": {"VIC": "VICTIM", "SUS": "SUSPECT"}},
             "gives": [
              {"file": "shooting", "columns": {"key": "no", "caseNumber": "no", "rmsStatus": {"is": "AUTOMATED"},
                "occurredAt": {"moment": ["date", "time"], "pattern": "M/d/yyyy H:mm"}}},
              {"file": "location", "when": {"anyKnown": ["street", "lat"]}, "columns": {"key": "no", "address": "street", "latitude": "lat", "longitude": "lon"}},
              {"file": "occurred-at", "when": {"anyKnown": ["street", "lat"]}, "from": {"kind": "shooting", "key": "no"}, "to": {"kind": "location", "key": "no"}},
              {"file": "person", "when": {"known": "name"}, "columns": {"key": {"text": "{no}-{#no}"}, "lastName": "name", "birthDate": {"day": "born", "pattern": "yyyy-MM-dd"}}},
              {"file": "involved", "when": {"known": "name"}, "from": {"kind": "shooting", "key": "no"}, "to": {"kind": "person", "key": {"text": "{no}-{#no}"}},
               "columns": {"role": {"from": "role", "codes": "roles", "otherwise": "UNMAPPED"}, "roleRaw": "role"}}]}""";
    private static final List<String> COLUMNS = List.of("no", "date", "time", "street", "lat", "lon", "name", "born", "role");
    private static final String HEADER = String.join(",", COLUMNS) + "\n";
    private static final String ROW = "24-1,7/4/2019,21:05,1 Oak Ln,40.5,-74.1,Rowan,1990-05-06,VIC\n";

    private static String profile() {
        return PROFILE.formatted("COMMA", "UTF-8");
    }

    private static FeedProfileTrial trial(String profile, byte[] content, Form form) {
        ExportReading reading = new ExportReading(ProfileDocumentTests.read(profile), Judges.of("IL0000010"));
        return FeedProfileTrial.of(reading,
                new Sample(null, Base64.getEncoder().encodeToString(content), form));
    }

    private static FeedProfileTrial trial(String text) {
        return trial(profile(), (HEADER + text).getBytes(StandardCharsets.UTF_8), Form.CSV);
    }

    private static String shown(FeedProfileTrial trial) {
        return trial.rows().stream()
                .flatMap(row -> row.gives().stream())
                .map(row -> row.file()
                        + row.values().stream().filter(value -> !List.of("ori", "fromOri", "toOri", "asOf").contains(value.column()))
                                .map(GivenValue::value).toList())
                .collect(Collectors.joining("\n"));
    }

    private static void refuses(String row, RefusalCode code, String column) {
        FeedProfileTrial trial = trial(row);
        FeedProfileTrial.Refused refusal = trial.rows().getFirst().refusal();
        assertThat(refusal).as(row).isNotNull();
        assertThat(refusal.code()).as("%s: %s", row, refusal).isEqualTo(code.name());
        assertThat(refusal.column()).as("%s: %s", row, refusal).isEqualTo(column);
        assertThat(refusal.message()).doesNotContain("Rowan", "Oak", "24-1");
    }

    @Test
    @DisplayName("B-03 one row of an export becomes several of ours")
    void oneRowBecomesSeveral() {
        assertThat(shown(trial(ROW + ROW.replace("Rowan", "Sorrel").replace("VIC", "ZZ")))).isEqualTo("""
                shooting[24-1, 24-1, 2019-07-05T01:05:00Z, America/New_York, AUTOMATED]
                location[24-1, 1 Oak Ln, 40.5, -74.1]
                person[24-1-1, Rowan, 1990-05-06]
                occurred-at[shooting, 24-1, location, 24-1]
                involved[shooting, 24-1, person, 24-1-1, VICTIM, VIC]
                shooting[24-1, 24-1, 2019-07-05T01:05:00Z, America/New_York, AUTOMATED]
                location[24-1, 1 Oak Ln, 40.5, -74.1]
                person[24-1-2, Sorrel, 1990-05-06]
                occurred-at[shooting, 24-1, location, 24-1]
                involved[shooting, 24-1, person, 24-1-2, UNMAPPED, ZZ]""");
    }

    @Test
    @DisplayName("B-08 what means unknown is left out: words, zeros, a first of January, a place in the ocean, blanks")
    void whatMeansUnknownIsLeftOut() {
        assertThat(shown(trial("24-1,7/4/2019,21:05,UNKNOWN,0.000,0, Rowan ,1900-01-01,VIC\n24-2,7/4/2019,21:05,1 Oak Ln,   ,   ,000,,\n")))
                .isEqualTo("""
                        shooting[24-1, 24-1, 2019-07-05T01:05:00Z, America/New_York, AUTOMATED]
                        person[24-1-1, Rowan]
                        involved[shooting, 24-1, person, 24-1-1, VICTIM, VIC]
                        shooting[24-2, 24-2, 2019-07-05T01:05:00Z, America/New_York, AUTOMATED]
                        location[24-2, 1 Oak Ln]
                        occurred-at[shooting, 24-2, location, 24-2]""");
    }

    @Test
    @DisplayName("B-08, B-09 rows that are broken are refused with the sender's own column")
    void brokenRowsAreRefused() {
        refuses(ROW.replace("24-1", "2.01535E+11"), RefusalCode.NUMBER_SHORTENED, "no");
        refuses(ROW.replace("24-1", ""), RefusalCode.VALUE_MISSING, "no");
        refuses(ROW.replace("24-1", "24-1\u007F"), RefusalCode.CONTROL_CHARACTER, "no");
        refuses(ROW.replace("Rowan", "Ro\u007Fwan"), RefusalCode.CONTROL_CHARACTER, "name");
        refuses(ROW.replace("Rowan", "Ro\u202Ewan"), RefusalCode.CONTROL_CHARACTER, "name");
        refuses(ROW.replace("40.5,-74.1", "-74.1,40.5"), RefusalCode.PLACE_OUTSIDE, "lat");
        refuses(ROW.replace("40.5,-74.1", "40.5,74.1"), RefusalCode.PLACE_OUTSIDE, "lat");
        refuses(ROW.replace("40.5,-74.1", "40.5,"), RefusalCode.VALUE_MISSING, null);
        refuses(ROW.replace("40.5", "forty"), RefusalCode.VALUE_MALFORMED, "lat");
        refuses(ROW.replace("7/4/2019", "4.7.2019"), RefusalCode.VALUE_MALFORMED, "date, time");
        refuses(ROW.replace("21:05", ""), RefusalCode.VALUE_MISSING, "date, time");
        refuses(ROW.replace("7/4/2019,21:05", "11/3/2019,1:30"), RefusalCode.LOCAL_TIME_UNCLEAR, "date, time");
        refuses(ROW.replace("7/4/2019,21:05", "3/10/2019,2:30"), RefusalCode.LOCAL_TIME_UNCLEAR, "date, time");
        refuses(ROW.replace("VIC", ""), RefusalCode.VALUE_MISSING, "role");
        refuses(ROW.replace("Rowan", "R".repeat(101)), RefusalCode.TEXT_TOO_LONG, "name");
        refuses(ROW.replace(",VIC", ""), RefusalCode.VALUES_MISCOUNTED, null);
        FeedProfileTrial strict = trial(profile().replace(", \"otherwise\": \"UNMAPPED\"", ""),
                (HEADER + ROW.replace("VIC", "ZZ")).getBytes(StandardCharsets.UTF_8), Form.CSV);
        assertThat(strict.rows().getFirst().refusal().code()).isEqualTo("CODE_UNKNOWN");
        FeedProfileTrial swapped = trial(ROW.replace("40.5,-74.1", "-74.1,40.5"));
        assertThat(swapped.rows().getFirst().refusal().message()).contains("swapped");
    }

    @Test
    @DisplayName("INV-50 an ORI of somebody else is refused like one that nobody has")
    void othersOrisAreRefusedAlike() {
        List<String> refusals = new ArrayList<>();
        for (String ori : List.of("IL0000020", "IL9999999")) {
            FeedProfileTrial trial = trial(profile().replace("IL0000010", ori), (HEADER + ROW).getBytes(StandardCharsets.UTF_8), Form.CSV);
            refusals.add(trial.rows().getFirst().refusal().toString());
        }
        assertThat(refusals.getFirst()).contains("NOT_OF_THIS_FEED").isEqualTo(refusals.getLast());
    }

    @Test
    @DisplayName("B-08 rows of one key must agree, unless the profile says that the last one counts")
    void rowsOfOneKeyMustAgree() {
        String other = ROW.replace("21:05", "21:06").replace("24-1", "24-1");
        FeedProfileTrial trial = trial(ROW + ROW.replace("24-1", "24-2") + other);

        assertThat(trial.taken()).isOne();
        assertThat(trial.rows().get(0).refusal().message()).startsWith("Lines 2 and 4 say different things");
        assertThat(trial.rows().get(2).refusal().code()).isEqualTo("ROWS_DISAGREE");
        String lastCounts = profile().replace("{\"file\": \"shooting\",", "{\"file\": \"shooting\", \"sameKey\": \"LAST_COUNTS\",");
        assertThat(trial(lastCounts, (HEADER + ROW + other).getBytes(StandardCharsets.UTF_8), Form.CSV).refused()).isZero();
    }

    @Test
    @DisplayName("B-08 an export in another encoding than the profile's is refused, and not taken with strange letters")
    void theEncodingMustBeTheProfiles() {
        String text = HEADER + ROW.replace("Rowan", "Núñez");
        for (String encoding : List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15")) {
            String profile = PROFILE.formatted("COMMA", encoding);
            assertThat(shown(trial(profile, text.getBytes(Charset.forName(encoding)), Form.CSV))).as(encoding).contains("Núñez");
            Charset other = encoding.equals("UTF-8") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            FeedProfileTrial.Refused refused = trial(profile, text.getBytes(other), Form.CSV).rows().getFirst().refusal();
            assertThat(refused.code()).as("%s read as %s", other, encoding).isEqualTo("ENCODING_BROKEN");
            assertThat(refused.column()).isEqualTo("name");
        }
    }

    @Test
    @DisplayName("B-08 an export with another delimiter or without a column is refused whole, and it is said which columns it must have")
    void theHeaderMustHaveTheProfilesColumns() {
        for (String broken : List.of((HEADER + ROW).replace(',', ';'), (HEADER + ROW).replace("street", "strasse"),
                (HEADER + ROW).replace("lon", "lat"))) {
            FeedProfileTrial trial = trial(profile(), broken.getBytes(StandardCharsets.UTF_8), Form.CSV);
            assertThat(trial.fileCode()).isEqualTo("HEADER_DIFFERS");
            assertThat(trial.fileMessage()).contains("between commas").doesNotContain("strasse");
        }
        assertThat(trial(profile(), ("\uFEFFmore, " + HEADER.replace(",", " ,").strip() + "\nx," + ROW).getBytes(StandardCharsets.UTF_8),
                Form.CSV).taken())
                .as("other columns, blanks, a mark at the beginning").isOne();
    }

    @Test
    @DisplayName("B-03 the same rows come out of any delimiter, encoding, order of columns and form; a row is taken whole or not at all")
    void theFormDoesNotMatter() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                rows.add(row(random));
            }
            FeedProfileTrial expected = trial(profile(), csv(rows, COLUMNS, ',').getBytes(StandardCharsets.UTF_8), Form.CSV);
            for (FeedProfileTrial.TrialRow row : expected.rows()) {
                assertThat(row.gives().isEmpty()).isEqualTo(row.refusal() != null);
            }
            List<String> shuffled = new ArrayList<>(COLUMNS);
            shuffled.add("more");
            Collections.shuffle(shuffled, random);
            String delimiter = List.of("COMMA", "SEMICOLON", "TAB", "BAR").get(random.nextInt(4));
            String encoding = List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15").get(random.nextInt(4));
            String csv = csv(rows, shuffled, Map.of("COMMA", ',', "SEMICOLON", ';', "TAB", '\t', "BAR", '|').get(delimiter));
            FeedProfileTrial other = trial(PROFILE.formatted(delimiter, encoding), csv.getBytes(Charset.forName(encoding)), Form.CSV);
            assertThat(shown(other)).as("%s %s%n%s", delimiter, encoding, csv).isEqualTo(shown(expected));
            assertThat(other.refused()).isEqualTo(expected.refused());
            String json = rows.stream().map(row -> new ObjectMapper().writeValueAsString(row) + "\n").collect(Collectors.joining());
            assertThat(shown(trial(profile(), json.getBytes(StandardCharsets.UTF_8), Form.NDJSON))).isEqualTo(shown(expected));
        }
    }

    private static Map<String, String> row(Random random) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", one(random, "24-1", "24-2", "24-3", "Ñ-4", "", "2.01535E+11"));
        row.put("date", one(random, "7/4/2019", "07/04/2019", "11/3/2019", "13/1/2019"));
        row.put("time", one(random, "21:05", "1:30", "00:00", ""));
        row.put("street", one(random, "1 Oak Ln", "\"Corner\", Elm", "unknown", "", "a;b|c\td"));
        row.put("lat", one(random, "40.5", "0", "", "-74.1"));
        row.put("lon", one(random, "-74.1", "0", "", "40.5"));
        row.put("name", one(random, "Rowan", "Núñez", "", "000"));
        row.put("born", one(random, "1990-05-06", "1900-01-01", "", "6.5.1990"));
        row.put("role", one(random, "VIC", "sus", "ZZ"));
        row.put("more", one(random, "x", ""));
        return row;
    }

    private static String one(Random random, String... values) {
        // Mostly the first, so that many rows are whole.
        return values[random.nextInt(3) > 0 ? 0 : random.nextInt(values.length)];
    }

    private static String csv(List<Map<String, String>> rows, List<String> columns, char delimiter) {
        StringBuilder text = new StringBuilder(String.join("" + delimiter, columns)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(columns.stream().map(column -> '"' + row.get(column).replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining("" + delimiter))).append('\n');
        }
        return text.toString();
    }

    @Test
    @DisplayName("INV-50 two readings of an export come to the same rows, also where rows are numbered and some are refused")
    void twoReadingsAreTheSame() throws Exception {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder(csv(List.of(), COLUMNS, ','));
        for (int i = 0; i < 500; i++) {
            text.append(csv(List.of(row(random)), COLUMNS, ',').lines().skip(1).collect(Collectors.joining("\n"))).append('\n');
        }
        assertThat(ids(text.toString())).isEqualTo(ids(text.toString())).hasSizeGreaterThan(500);
    }

    private static List<String> ids(String text) throws IOException, FileRefused {
        ExportReading reading = new ExportReading(ProfileDocumentTests.read(profile()), Judges.of("IL0000010"));
        List<String> ids = new ArrayList<>();
        SentFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Form.CSV, reading.form(), new RowSink() {
            @Override
            public void row(SourceRow row) {
                try {
                    reading.judge(row).forEach(each -> ids.add(row.line() + " " + each.row().id() + " " + each.facts()));
                } catch (RowRefused why) {
                    ids.add(row.line() + " " + why.code());
                }
            }

            @Override
            public void lost(long line, long lastLine, RowRefused why) {
                ids.add(line + " " + why.code());
            }
        });
        return ids;
    }

    @Test
    @DisplayName("B-10 a sample has an end")
    void aSampleHasAnEnd() {
        assertThatThrownBy(() -> trial(ROW.repeat(Sample.MOST_ROWS + 1))).hasMessageContaining("100 rows");
        assertThatThrownBy(() -> trial("x".repeat(Sample.LONGEST))).hasMessageContaining("50000 characters");
        assertThat(trial("").isTaken()).isFalse();
        assertThat(trial(ROW.strip()).isTaken()).as("the last line break may be missing").isTrue();
    }

    @Test
    void numbersManyValuesInLittleRoom() throws RowRefused {
        RowNumbers numbers = new RowNumbers();
        for (int round = 1; round <= 2; round++) {
            for (int i = 0; i < 100_000; i++) {
                assertThat(numbers.next("value " + i)).isEqualTo(round);
            }
        }
    }
}
