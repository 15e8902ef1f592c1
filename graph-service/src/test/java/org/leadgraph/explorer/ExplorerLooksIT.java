package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.WithDemoWorld;

/** Every state of the page, light, dark, narrow and with larger text: nothing that axe finds, and nothing that sticks out. Each is kept as a picture, for people to look at. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerLooksIT extends OnThePage {
    private static final Path PICTURES = Path.of("target", "explorer");
    private static final String TEXT = "size => { document.documentElement.style.fontSize = size; }";

    /** The widths at which every state is come to. At the usual one it is then looked at in dark colors and with larger text too. */
    enum Way {
        USUAL(Browser.Look.USUAL), NARROW(Browser.Look.NARROW);

        private final Browser.Look look;

        Way(Browser.Look look) {
            this.look = look;
        }
    }

    /** What is done to come to each state, one after another. */
    private static Map<String, Consumer<Explorer>> states() {
        Map<String, Consumer<Explorer>> states = new LinkedHashMap<>();
        states.put("sign-in", explorer -> explorer.page().locator(".person").first().waitFor());
        states.put("no-purpose", explorer -> explorer.signInAs("Athena"));
        states.put("purpose", explorer -> explorer.button("State your purpose").click());
        states.put("start", explorer -> {
            explorer.fillIn("Case 2019-0002500").settle();
            explorer.page().waitForFunction(
                    "() => document.querySelectorAll('.start-part .row').length > 3 && !document.querySelector('.start').textContent.includes('One moment')");
        });
        states.put("search", explorer -> explorer.search("brewster"));
        states.put("nothing-found", explorer -> {
            explorer.page().locator("#search").fill("xyzzyx");
            explorer.page().getByText("Nothing that you may see has these words.").waitFor();
        });
        states.put("board", Explorer::openSample);
        states.put("expanded", explorer -> {
            explorer.button("Expand").click();
            explorer.settle();
        });
        states.put("expand", explorer -> explorer.button("By kind …").click());
        states.put("table", explorer -> {
            explorer.button("Close").click();
            explorer.table();
        });
        states.put("paths", explorer -> {
            explorer.row("23-774000").press("Enter");
            explorer.row("23-777000").press(" ");
            explorer.page().keyboard().press("Alt+p");
            explorer.page().locator(".steps").first().waitFor();
            explorer.settle();
        });
        states.put("timeline", explorer -> {
            explorer.button("Timeline").click();
            explorer.page().locator(".timeline .event").first().waitFor();
        });
        states.put("map", explorer -> {
            explorer.button("Map").click();
            explorer.page().locator(".map .below .link").waitFor();
            explorer.page().waitForTimeout(1500);
        });
        states.put("pointers", explorer -> {
            explorer.button("Map").click();
            explorer.page().getByRole(AriaRole.TAB).nth(2).click();
        });
        states.put("permission", explorer -> explorer.button("Request permission").click());
        states.put("agreements", explorer -> {
            explorer.button("Cancel").click();
            explorer.button("Agreements").click();
            explorer.page().locator(".agencies li").first().waitFor();
        });
        states.put("keys", explorer -> {
            explorer.button("Close").click();
            explorer.button("Keys and help").click();
        });
        states.put("investigations", explorer -> {
            explorer.button("Close").click();
            explorer.button("Keep").click();
            explorer.page().getByText("Keep this board under the name").waitFor();
        });
        states.put("notes", explorer -> {
            String name = "For pictures " + UUID.randomUUID();
            explorer.page().locator("dialog input[name=name]").fill(name);
            explorer.button("Keep it").click();
            explorer.page().locator(".notice.done").waitFor();
            explorer.button("Close this message").click();
            explorer.row("2019-0002500").press("Enter");
            explorer.page().getByRole(AriaRole.TAB).first().click();
            explorer.page().locator(".note-of textarea").fill("The lab looks at both casings again.");
            explorer.settle();
        });
        states.put("note-about-all", explorer -> {
            explorer.page().locator(".tools button[aria-label^=Kept]").click();
            explorer.page().getByLabel("Note about all of it").fill("For the briefing on Monday.");
        });
        states.put("take-along", explorer -> {
            explorer.button("Delete it").click();
            explorer.page().locator(".notice.done").waitFor();
            explorer.button("Close this message").click();
            explorer.button("Export").click();
        });
        states.put("enter", explorer -> {
            explorer.button("Close").click();
            explorer.button("Enter").click();
            explorer.button("Add a person").click();
            explorer.button("Add a firearm").click();
        });
        states.put("correct", explorer -> {
            explorer.button("Throw away").click();
            explorer.button("Correct").click();
            explorer.page().getByLabel("Case number").waitFor();
        });
        states.put("service-gone", explorer -> {
            explorer.button("Cancel").click();
            explorer.row("2019-0002500").press("Enter");
            explorer.page().context().setOffline(true);
            explorer.button("Expand").click();
            explorer.page().locator(".notice").waitFor();
        });
        states.put("locked", explorer -> {
            explorer.page().context().setOffline(false);
            explorer.page().locator(".menu summary").click();
            explorer.button("Lock").click();
            explorer.page().locator(".person").first().waitFor();
        });
        return states;
    }

    /** Of an analyst: queries, and metrics. */
    private static Map<String, Consumer<Explorer>> statesOfAnAnalyst() {
        Map<String, Consumer<Explorer>> states = new LinkedHashMap<>();
        states.put("queries", explorer -> {
            explorer.signInAs("Vera").stateReason("Case 2019-0002500").settle();
            explorer.button("Queries").click();
            explorer.page().locator(".queries-list .row").first().waitFor();
        });
        states.put("library-answer", explorer -> {
            explorer.page().getByText("Which lead numbers join the most incidents?").click();
            explorer.button("Run").click();
            explorer.page().locator(".answer-table").waitFor();
        });
        states.put("cypher-words", explorer -> {
            explorer.page().getByText("Write your own Cypher").click();
            explorer.page().locator("#statement").click();
            explorer.page().keyboard().type("MATCH (n:Fire");
            explorer.page().locator("#words-to-go-on li").first().waitFor();
        });
        states.put("cypher-refusal", explorer -> {
            explorer.page().locator("#statement").fill("MATCH (n:Firearm) RETURN id(n)");
            explorer.page().locator("#statement").press("Control+Enter");
            explorer.page().locator(".refusal").waitFor();
        });
        states.put("cypher-answer", explorer -> {
            explorer.page().locator("#statement")
                    .fill("MATCH p = (n:FirearmRecovery)-[:RECOVERED]->(f) RETURN p, n, f.make AS make, {of: f} AS more LIMIT 20");
            explorer.page().getByText("Save this query").click();
            explorer.page().locator("#statement").press("Control+Enter");
            explorer.page().locator(".answer-table").waitFor();
        });
        states.put("metrics", explorer -> {
            explorer.button("Metrics").click();
            explorer.page().locator(".tile").first().waitFor();
        });
        states.put("metrics-definitions", explorer -> {
            explorer.page().locator(".tile summary").first().click();
            explorer.page().locator(".metrics-period select").selectOption("OWN");
            explorer.settle();
        });
        states.put("desk", explorer -> {
            explorer.button("Leads").click();
            explorer.page().locator(".lead").first().waitFor();
        });
        states.put("desk-lead", explorer -> {
            explorer.page().locator(".metrics-period select").selectOption("CLOSED");
            explorer.page().locator(".lead-state.CLOSED").first().waitFor();
            explorer.button("Work on it").first().click();
            explorer.page().locator("dialog").waitFor();
        });
        states.put("shooting-review", explorer -> {
            explorer.page().keyboard().press("Escape");
            explorer.button("Shooting review").click();
            explorer.page().locator(".review").first().waitFor();
        });
        return states;
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsGoodToLookAtAndToListenTo(Way way) {
        look(way, states());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfQueriesIsGoodToLookAtAndToListenTo(Way way) {
        look(way, statesOfAnAnalyst());
    }

    private void look(Way way, Map<String, Consumer<Explorer>> states) {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), way.look));
        List<String> found = new ArrayList<>();

        states.forEach((state, act) -> {
            act.accept(explorer);
            Page page = explorer.page();
            found.addAll(looked(way.name(), state, page));
            if (way == Way.USUAL) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                found.addAll(looked("DARK", state, page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.evaluate(TEXT, "125%");
                picture("LARGE_TEXT", state, page);
                found.addAll(sticksOut("LARGE_TEXT " + state, page));
                page.evaluate(TEXT, "");
            }
        });

        assertThat(found).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    private static List<String> looked(String way, String state, Page page) {
        picture(way, state, page);
        List<String> found = new ArrayList<>(violations(way + " " + state, page));
        found.addAll(sticksOut(way + " " + state, page));
        return found;
    }

    private static void picture(String way, String state, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(way.toLowerCase(Locale.ROOT) + "-" + state + ".png")));
    }

    private static List<String> violations(String state, Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> state + ": " + words(rule)).toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " " + rule.getNodes().stream().limit(3)
                .map(node -> node.getHtml() + " " + node.getFailureSummary()).collect(Collectors.joining(" | "));
    }

    /** The page never scrolls sideways, and no button's words are wider than the button. */
    @SuppressWarnings("unchecked")
    private static List<String> sticksOut(String state, Page page) {
        return ((List<String>) page.evaluate("""
                () => [
                  ...(document.documentElement.scrollWidth > innerWidth + 1 ? ['the page scrolls sideways'] : []),
                  ...[...document.querySelectorAll('button, h1, h2, h3, dt, dd, .tabs')].filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflow === 'visible'
                    && getComputedStyle(e).display !== 'inline').map(e => 'wider than its place: ' + e.textContent.trim().slice(0, 60)),
                ]""")).stream().map(what -> state + ": " + what).toList();
    }
}
