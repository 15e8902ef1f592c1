package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeping a board, opening it again, and taking records along, in a browser. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerKeepIT extends OnThePage {
    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    private static Object board(Explorer explorer) {
        return explorer.page().evaluate("""
                async () => {
                  const { state } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'store.js'));
                  return { kept: state.kept?.version ?? 0, links: [...state.board.edges.keys()].sort(), pinned: [...state.board.pinned].sort(),
                    places: [...state.board.places].map(([id, at]) => id + ' ' + Math.round(at.x) + ' ' + Math.round(at.y)).sort() };
                }""");
    }

    @Test
    @DisplayName("a board is kept, saved by itself when it changes, and opened again with its records, links, places and pins")
    void keeps() {
        String name = "The sample gun " + UUID.randomUUID();
        Explorer explorer = athena().openSample();
        explorer.button("Keep").click();
        explorer.page().locator("dialog input[name=name]").fill(name);
        explorer.button("Keep it").click();
        assertThat(explorer.page().locator(".notice")).containsText("Kept as");

        explorer.page().locator("#board").focus();
        explorer.button("Pin").click();
        savedAgain(explorer);
        Object before = board(explorer);

        Explorer later = athena();
        later.page().locator(".start .row", new Page.LocatorOptions().setHasText(name)).click();
        later.settle();
        assertThat(later.records()).containsExactlyInAnyOrder("2019-0002500 pinned", "23-774000", "24-6134000", "23-777000");
        assertThat(board(later)).isEqualTo(before);

        later.row("2019-0002500").press("Enter");
        later.button("Pin").click();
        later.page().locator(".top .brand").click();
        later.page().locator(".start .row", new Page.LocatorOptions().setHasText(name)).click();
        later.settle();
        assertThat(later.records()).as("a change just before the board was cleared").contains("2019-0002500");
    }

    /** The page saves some seconds after a change. */
    private static void savedAgain(Explorer explorer) {
        for (int look = 0; look < 300 && !board(explorer).toString().contains("kept=2"); look++) {
            explorer.page().waitForTimeout(200);
        }
        assertThat(board(explorer).toString()).contains("kept=2", "pinned=[b384025ec03518f0c30e12ea4dcb2f21]");
    }

    @Test
    @DisplayName("R-02, R-05 own records leave as a graph and as a report; with another agency's among them, permission is asked for in place")
    void takesAlong() throws IOException {
        Explorer explorer = athena().openSample();
        JsonNode graph = new JsonMapper().readTree(Files.readAllBytes(take(explorer, "JSON Graph").path())).get("graph");
        assertThat(graph.get("nodes").size()).isEqualTo(1);
        assertThat(graph.toString()).contains("2019-0002500", "The gun of the case");
        try (PDDocument report = Loader.loadPDF(take(explorer, "Report to print (PDF)").path().toFile())) {
            assertThat(new PDFTextStripper().getText(report)).contains("2019-0002500", "The gun of the case", "athena@il-sample");
        }
        open(explorer, "Picture of the board (PNG)");
        explorer.button("Make the file").click();
        Locator said = explorer.page().locator(".notice");
        assertThat(said).containsText("has not permitted any use");

        explorer.page().locator("#board").focus();
        explorer.page().keyboard().press("Alt+v");
        explorer.page().keyboard().press("Alt+h");
        assertThat(Files.size(take(explorer, "Picture of the board (PNG)").path())).isGreaterThan(2_000);

        explorer.page().keyboard().press("Control+z");
        explorer.page().locator("#board").focus();
        explorer.page().keyboard().press("Control+a");
        open(explorer, "JSON Graph");
        explorer.button("Make the file").click();
        assertThat(said).containsText("has not permitted any use");
        said.getByText("Request permission").click();
        assertThat(explorer.page().locator("dialog")).containsText("3 records of other agencies");
    }

    private static Download take(Explorer explorer, String format) {
        open(explorer, format);
        return explorer.page().waitForDownload(() -> explorer.button("Make the file").click());
    }

    private static void open(Explorer explorer, String format) {
        explorer.button("Export").click();
        explorer.page().getByLabel("Heading").fill("The gun of the case");
        explorer.page().getByLabel(format).check();
        explorer.page().getByLabel("Where and for what").fill("Case file");
    }
}
