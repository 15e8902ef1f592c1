package org.leadgraph.feedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;

/** Files as senders break them. */
class SentFileTests {
    private static final FeedFile TRACE = FeedFile.named("trace").orElseThrow();
    private static final String HEADER = "key,ori,dataClass,asOf,traceId\n";

    @TempDir
    private Path directory;

    private record Lost(long from, long to, RefusalCode code) {}

    /** What was read: rows, and lost lines. */
    private static final class Read implements RowSink {
        final List<SourceRow> rows = new ArrayList<>();
        final List<Lost> lost = new ArrayList<>();

        @Override
        public void row(SourceRow row) {
            rows.add(row);
        }

        @Override
        public void lost(long line, long lastLine, RowRefused why) {
            lost.add(new Lost(line, lastLine, why.code()));
        }
    }

    private Read csv(String text) throws FileRefused, IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Form.CSV, false);
    }

    private Read json(String text) throws FileRefused, IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Form.NDJSON, false);
    }

    private Read read(byte[] content, Form form, boolean packed) throws FileRefused, IOException {
        Path file = Files.write(directory.resolve("sent"), content);
        Read read = new Read();
        new SentFile(file, form, packed).read(RowForm.of(TRACE), read);
        return read;
    }

    private static String row(int number) {
        return "k" + number + ",IL0000010,,2026-01-01T00:00:00Z,T" + number + "\n";
    }

    @Test
    void readsRowsWithTheirLines() throws Exception {
        Read read = csv("\uFEFF" + HEADER + row(1) + "\n" + row(2));

        assertThat(read.rows).extracting(SourceRow::line).containsExactly(2L, 4L);
        assertThat(read.rows.getFirst().values()).containsExactly("k1", "IL0000010", "", "", "2026-01-01T00:00:00Z", "T1");
        assertThat(read.lost).isEmpty();
    }

    @Test
    void takesColumnsInAnyOrderAndWithoutThoseThatNeedNoValue() throws Exception {
        Read read = csv("traceId,asOf,ori,key\nT1,2026-01-01T00:00:00Z,IL0000010,k1\n");

        assertThat(read.rows.getFirst().values()).containsExactly("k1", "IL0000010", "", "", "2026-01-01T00:00:00Z", "T1");
    }

    @Test
    void refusesAFileOfOtherColumnsOrWithAnotherDelimiter() {
        for (String header : List.of("key;ori;dataClass;asOf;traceId", "key,ori,asOf", "key,key,ori,dataClass,asOf,traceId",
                "Key,ori,dataClass,asOf,traceId", "key,ori,dataClass,asOf,traceId,more")) {
            assertThatThrownBy(() -> csv(header + "\n" + row(1))).as(header).isInstanceOf(FileRefused.class)
                    .satisfies(refused -> assertThat(((FileRefused) refused).code()).isEqualTo(RefusalCode.HEADER_DIFFERS));
        }
    }

    @Test
    @DisplayName("B-08, B-09 what a spreadsheet calls Unicode text is refused with the word that helps")
    void refusesTwoBytesForEachCharacter() {
        byte[] text = ("\uFEFF" + HEADER + row(1)).getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> read(text, Form.CSV, false)).isInstanceOf(FileRefused.class).hasMessageContaining("UTF-8")
                .satisfies(refused -> assertThat(((FileRefused) refused).code()).isEqualTo(RefusalCode.ENCODING_BROKEN));
    }

    @Test
    @DisplayName("B-08 a file that was cut short says which lines are lost")
    void saysWhichLinesAreLostWhereAFileIsCut() throws Exception {
        String whole = HEADER + row(1) + row(2) + row(3);
        for (int cut = whole.length() - row(3).length() + 1; cut < whole.length(); cut++) {
            Read read = csv(whole.substring(0, cut));

            assertThat(read.rows).as("cut at %s", cut).extracting(SourceRow::line).containsExactly(2L, 3L);
            assertThat(read.lost).as("cut at %s", cut).containsExactly(new Lost(4, 4, RefusalCode.LINES_LOST));
        }
    }

    @Test
    @DisplayName("B-08 a stray quotation mark says which lines it has swallowed, and does not fill the memory")
    void saysWhichLinesAStrayQuoteHasSwallowed() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append(row(1)).append("\"").append(row(2));
        for (int i = 3; i <= 100_000; i++) {
            text.append(row(i));
        }

        Read read = csv(text.toString());

        assertThat(read.rows).extracting(SourceRow::line).containsExactly(2L);
        assertThat(read.lost).containsExactly(new Lost(3, 100_001, RefusalCode.LINES_LOST));
    }

    @Test
    void aQuoteThatIsClosedLaterTakesTheLinesBetweenAndNoMore() throws Exception {
        Read read = csv(HEADER + "\"k1,IL\n" + row(2) + "x\"\n" + row(3));

        assertThat(read.lost).containsExactly(new Lost(2, 4, RefusalCode.VALUES_MISCOUNTED));
        assertThat(read.rows).extracting(SourceRow::line).containsExactly(5L);
    }

    @Test
    void packedFilesMayBreakOffAnywhere() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 5_000; i++) {
            text.append(row(i));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray(), Form.CSV, true).rows).hasSize(5_000);
        for (Form form : Form.values()) {
            Read half = read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2), form, true);
            assertThat(half.lost).extracting(Lost::code).contains(RefusalCode.LINES_LOST);
            assertThat(half.rows.size()).isLessThan(5_000);
        }
        Read none = read("no gzip at all".getBytes(StandardCharsets.UTF_8), Form.CSV, true);
        assertThat(none.rows).isEmpty();
        assertThat(none.lost).extracting(Lost::code).containsExactly(RefusalCode.LINES_LOST);
    }

    @Test
    void jsonLinesStandAlone() throws Exception {
        String good = "{\"key\":\"k1\",\"ori\":\"IL0000010\",\"asOf\":\"2026-01-01T00:00:00Z\",\"traceId\":\"T1\"}\n";
        Read read = json(good + "{\"key\":\n" + "[]\n" + "{\"key\":\"a\",\"key\":\"b\"}\n" + "{\"keys\":1}\n" + "{\"key\":\""
                + "x".repeat(300_000) + "\"}\n"
                + "{\"key\":{}}\n\n" + good + "{\"key\":\"k");

        assertThat(read.rows).extracting(SourceRow::line).containsExactly(1L, 9L);
        assertThat(read.lost).containsExactly(new Lost(2, 2, RefusalCode.NOT_JSON), new Lost(3, 3, RefusalCode.NOT_JSON),
                new Lost(4, 4, RefusalCode.NOT_JSON), new Lost(5, 5, RefusalCode.HEADER_DIFFERS), new Lost(6, 6, RefusalCode.TEXT_TOO_LONG),
                new Lost(7, 7, RefusalCode.NOT_JSON), new Lost(10, 10, RefusalCode.LINES_LOST));
    }

    @Test
    void anEmptyFileHasNoRows() throws Exception {
        assertThat(csv("").rows).isEmpty();
        assertThat(csv(HEADER).lost).isEmpty();
        assertThat(json("").rows).isEmpty();
    }

    @Test
    void findsKeysThatAreTwiceHoweverFarApart() throws Exception {
        try (KeysOnDisk keys = new KeysOnDisk(directory.resolve("keys"))) {
            for (int line = 2; line < 50_000; line++) {
                keys.add("%032x".formatted((long) (line == 40_000 || line == 45_000 ? 7 : line) << 32), line, line);
            }

            assertThat(keys.twice()).containsOnlyKeys(7L, 40_000L, 45_000L).containsEntry(40_000L, 7L).containsEntry(45_000L, 7L);
        }
        assertThat(directory.resolve("keys")).doesNotExist();
    }
}
