package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
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

        explorer.page().locator("#board").focus();
        explorer.page().keyboard().press("Control+a");
        open(explorer, "JSON Graph");
        explorer.button("Make the file").click();
        Locator said = explorer.page().locator(".notice");
        assertThat(said).containsText("has not permitted any use");
        said.getByText("Request permission").click();
        assertThat(explorer.page().locator("dialog")).containsText("3 records of other agencies");
    }

    @Test
    @DisplayName("R-02 the board leaves as a picture and as a drawing, which show all that is on it: with records of other agencies both are refused, with own records alone they are made")
    void takesPictures() throws Exception {
        Explorer explorer = athena().openSample();
        for (String format : List.of("Picture of the board (PNG)", "Drawing of the board (SVG)")) {
            open(explorer, format);
            explorer.button("Make the file").click();
            assertThat(explorer.page().locator(".notice")).containsText("has not permitted any use");
            explorer.page().locator(".notice").getByLabel("Close this message").click();
        }

        explorer.button("Choose the others instead").click();
        explorer.button("Hide").click();
        assertThat(Files.size(take(explorer, "Picture of the board (PNG)").path())).isGreaterThan(2_000);
        Document drawing = parsed(Files.readString(take(explorer, "Drawing of the board (SVG)").path()));
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("The gun of the case");
        assertThat(texts(drawing)).anyMatch(text -> text.contains("2019-0002500")).anyMatch(text -> text.contains("Made by Athena"))
                .noneMatch(text -> text.contains("23-774000"));
        assertThat(drawing.getElementsByTagName("rect").getLength()).as("the ground, and a square for a firearm recovery").isEqualTo(2);
    }

    @Test
    @DisplayName("INV-29 in a drawing scripts, markup and control characters of names stay text, and nothing in it does anything")
    void drawsNamesAsText() throws Exception {
        Explorer explorer = athena().openSample();
        Object drawn = explorer.page().evaluate("""
                async () => {
                  const at = name => import(document.querySelector('script[type=module]').src.replace('main.js', name));
                  const [{ add }, { settled }, { drawing }] = await Promise.all([at('board/grow.js'), at('picture/picture.js'), at('picture/svg.js')]);
                  const bad = '</text><script>alert(1)</script><g onload="alert(2)">&amp;\u0001';
                  await add({ nodes: [{ id: 'x', record: { __typename: 'Person', id: 'x', lastName: bad, ori: bad, owner: { id: bad, name: bad } } }], edges: [] }, 'x', 'x');
                  await new Promise(requestAnimationFrame);
                  await settled();
                  return drawing(bad, bad);
                }""");

        Document drawing = parsed(drawn.toString());
        assertThat(String.join("", texts(drawing)).replace(" ", "")).contains("<script>alert(1)</script>", "onload=\"alert(2)\"",
                "&amp;\uFFFD");
        NodeList all = drawing.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName()).isIn("svg", "title", "rect", "g", "path", "circle", "polygon", "text", "tspan");
            for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                assertThat(all.item(i).getAttributes().item(j).getNodeName()).doesNotStartWith("on").doesNotContain("href", "style");
            }
        }
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document drawing) {
        NodeList texts = drawing.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    @Test
    @DisplayName("notes are written on the page, saved with the investigation, and read by a colleague; a person of another agency gets none")
    void keepsNotes() {
        String name = "With notes " + UUID.randomUUID();
        Explorer explorer = athena().openSample();
        explorer.button("Keep").click();
        explorer.page().locator("dialog input[name=name]").fill(name);
        explorer.button("Keep it").click();
        assertThat(explorer.page().locator(".notice")).containsText("Kept as");
        explorer.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Ask the <b>lab</b> again");
        explorer.button("Kept: " + name).click();
        explorer.page().getByLabel("Note about all of it").fill("For Monday");
        explorer.page().getByLabel("My agency may open it").check();
        explorer.page().getByPlaceholder("User id").fill("luna@mo-agency");
        explorer.button("Give").click();
        assertThat(explorer.page().locator("dialog .agencies").first()).containsText("luna@mo-agency");
        explorer.button("Close").click();
        versionAtLeast(explorer, 2);

        Explorer colleague = opened("Vera", name);
        assertThat(colleague.row("2019-0002500").innerText()).contains("note");
        colleague.row("2019-0002500").press("Enter");
        assertThat(colleague.page().locator(".details .of-note")).hasText("Ask the <b>lab</b> again");
        colleague.button("Kept: " + name).click();
        assertThat(colleague.page().locator("dialog .of-note")).hasText("For Monday");
        assertThat(colleague.page().locator("dialog textarea, .details textarea")).hasCount(0);

        Explorer elsewhere = opened("Luna", name);
        elsewhere.row("2019-0002500").press("Enter");
        assertThat(elsewhere.page().locator(".details h3", new Page.LocatorOptions().setHasText("Note"))).hasCount(0);
        elsewhere.button("Kept: " + name).click();
        assertThat(elsewhere.page().locator("dialog .of-note, dialog textarea")).hasCount(0);

        Explorer later = opened("Athena", name);
        later.row("2019-0002500").press("Enter");
        assertThat(later.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true))).hasValue("Ask the <b>lab</b> again");
    }

    private Explorer opened(String person, String name) {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs(person)
                .stateReason("Case 2019-0002500");
        explorer.page().locator(".start .row", new Page.LocatorOptions().setHasText(name)).click();
        return explorer.settle();
    }

    /** The page saves some seconds after the last note. */
    private static void versionAtLeast(Explorer explorer, int version) {
        explorer.page().waitForTimeout(1_000);
        explorer.page().waitForFunction("""
                async least => {
                  const { state } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'store.js'));
                  const { ask } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'ask/ask.js'));
                  if (state.kept.version < least) return false;
                  const { investigation } = await ask(`{ investigation(id: "${state.kept.id}") { note records { note } } }`);
                  return investigation.note !== null && investigation.records.some(each => each.note);
                }""", version, new Page.WaitForFunctionOptions().setPollingInterval(1_000));
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
