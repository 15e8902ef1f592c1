package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps the table in {@code docs/metrics.md}: each metric as it is declared. Run this test with {@code -Dleadgraph.metrics.write=true} to write it. */
class MetricsPageTests {
    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final String BEGIN = "<!-- The table is made by MetricsPageTests from the declarations in the code; do not edit it. -->\n";
    private static final String END = "<!-- End of the table. -->\n";

    @Test
    @DisplayName("X-01 to X-09 the page says of each metric what is counted, why, and what must not be concluded, as the code declares it")
    void theTableIsWhatIsDeclared() throws IOException {
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("leadgraph.metrics.write")) {
            Files.writeString(PAGE, made);
            page = made;
        }

        assertThat(page).as("docs/metrics.md; write it with -Dtest=MetricsPageTests -Dleadgraph.metrics.write=true").isEqualTo(made);
    }

    @Test
    void eachMetricCitesRequirements() throws IOException {
        String contract = Files.readString(Path.of("src/test/resources/requirements/contract.txt"));

        assertThat(Metric.values()).allSatisfy(metric -> assertThat(metric.source().split(", "))
                .allSatisfy(id -> assertThat(contract).as(metric.name()).containsPattern("(?m)^" + id + " ")));
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                "| key | metric | what is counted | what must not be concluded, what is left out | source |\n| --- | --- | --- | --- | --- |\n");
        Arrays.stream(Metric.values())
                .forEach(
                        metric -> table.append("| %s | %s, %s | %s | %s | %s |\n".formatted(metric.name(),
                                metric.title().toLowerCase(java.util.Locale.ROOT)
                                        .replace("nibin", "NIBIN"),
                                unit(metric.unit()), metric.formula(), metric.caveat(), metric.source())));
        return table.toString();
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case COUNT -> "a number";
            case SHARE -> "a share";
            case RATIO -> "a ratio";
            case HOURS -> "in hours";
            case DAYS -> "in days";
            case EVENTS -> "incidents";
        };
    }
}
