package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Metrics on the page. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerMetricsIT extends OnThePage {
    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("X-01, X-09 the page shows each metric of the API with what it rests on and what it means, for the period that is chosen; the file has the same figures")
    void showsMetrics() throws IOException {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL));
        Page page = explorer.page();
        explorer.signInAs("Athena").stateReason("Case 2019-0002500").settle();
        page.keyboard().press("Alt+g");

        JsonNode year = metrics("");
        assertThat(page.locator(".tile")).hasCount(year.size());
        assertThat(value(page, "Exhibits collected")).hasText(number(year, "EXHIBITS"));
        page.locator(".metrics-period select").selectOption("ALL");
        JsonNode all = metrics("(from: \"1900-01-01T00:00:00Z\")");
        assertThat(value(page, "Exhibits collected")).hasText(number(all, "EXHIBITS"));
        assertThat(value(page, "Leads").first()).hasText(number(all, "LEADS"));
        Locator gun = page.locator(".tile", new Page.LocatorOptions().setHasText("Repeat guns still out"));
        gun.locator("summary").click();
        assertThat(gun).containsText("no test fire is seen");

        Download file = page.waitForDownload(() -> explorer.button("Download as CSV").click());
        assertThat(Files.readString(file.path())).startsWith("metric,name,from,to")
                .contains("REPEAT_GUNS_OUT,Repeat guns still out,1900-01-01T00:00Z");

        page.keyboard().press("Escape");
        assertThat(page.locator("#metrics")).hasCount(0);
        assertThat(page.locator(".start")).isVisible();
    }

    private static Locator value(Page page, String name) {
        return page.locator(".tile:has(h3:text-is(\"" + name + "\")) .value");
    }

    private static String number(JsonNode metrics, String id) {
        for (JsonNode metric : metrics) {
            if (metric.get("key").asString().equals(id)) {
                return "%,d".formatted(metric.get("cases").asInt());
            }
        }
        throw new AssertionError(id);
    }

    private static JsonNode metrics(String period) {
        return ServiceUnderTest.started().as("athena@il-sample").data("{ metrics" + period + " { metrics { key cases } } }")
                .at("/metrics/metrics");
    }
}
