package org.leadgraph.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RowCountTests {
    private static OptionalLong csv(String text) {
        RowCount rows = RowCount.ofCsv();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte each : bytes) {
            // Wherever a part ends.
            rows.add(new byte[]{each}, 1);
        }
        return rows.rows();
    }

    @Test
    void countsRowsAndNoLines() {
        assertThat(csv("a,b\n1,2\n3,4\n")).hasValue(2);
        assertThat(csv("a,b\r\n1,2\r\n\r\n3,4\r\n")).hasValue(2);
        assertThat(csv("a,b\n1,\"two\nlines, and a \"\"word\"\"\"\n")).hasValue(1);
        assertThat(csv("a,b\n")).hasValue(0);
    }

    @Test
    void knowsNoCountOfAFileThatIsCut() {
        assertThat(csv("a,b\n1,2")).isEmpty();
        assertThat(csv("a,b\n1,\"2\n3,4\n")).isEmpty();
    }

    @Test
    void countsJsonLines() {
        RowCount rows = RowCount.ofLines();
        byte[] text = "{\"a\":\"\\\"\"}\n \n{}\n".getBytes(StandardCharsets.UTF_8);
        rows.add(text, text.length);
        assertThat(rows.rows()).hasValue(2);
    }
}
