package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.SystemGraph;
import tools.jackson.databind.JsonNode;

/** The dashboard of docs/embedding.md, served from another origin than the service, under a strict policy of its own. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class EmbedPageIT extends OnThePage {
    private static final Pattern END = Pattern.compile("This view has ended|could not get permission");
    private static final String GUN = "b384025ec03518f0c30e12ea4dcb2f21";
    private static final Path PICTURES = Path.of("target", "explorer");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final ServiceUnderTest.Asking athena = service.as("athena@il-sample");
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer desk;
    private List<String> records = List.of();
    private volatile @Nullable String embedId;
    private volatile boolean signedIn = true;
    private volatile @Nullable String last;
    /** A token that the dashboard gives once more. */
    private volatile @Nullable String again;

    @BeforeAll
    void serveTheDashboard() throws IOException {
        records = own();
        String page = block("html", 0).replace("https://leadgraph.example", service.base().toString()).replace("RECORD-IDS",
                String.join(" ", records));
        desk = HttpServer.create(new InetSocketAddress("127.0.0.1", service.dashboard().getPort()), 0);
        desk.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        desk.createContext("/", exchange -> answer(exchange, 200, "text/html", page));
        desk.createContext("/desk.css", exchange -> answer(exchange, 200, "text/css", block("css", 0)));
        desk.createContext("/desk.js", exchange -> answer(exchange, 200, "text/javascript", block("js", 0)));
        desk.createContext("/leadgraph-token", exchange -> {
            String token = again != null ? again : signedIn ? token() : null;
            last = token;
            answer(exchange, token == null ? 403 : 200, "application/json", token == null ? "{}" : "{\"token\": \"" + token + "\"}");
        });
        desk.start();
    }

    @AfterAll
    void closeTheDashboard() {
        desk.stop(0);
    }

    @BeforeEach
    void anew() {
        embedId = null;
        again = null;
        signedIn = true;
        tokens.set(0);
    }

    /** What the dashboard's server does: makes the view once, and renews it from then on. */
    private synchronized @Nullable String token() {
        String known = embedId;
        JsonNode answer = known == null
                ? athena.ask(block("graphql", 0), Map.of("embed", Map.of("origin", service.dashboard().toString(), "recordIds", records,
                        "documents", List.of("CONNECTED_SHOOTINGS"), "note", "Desk of the crime gun unit")))
                : athena.ask(block("graphql", 1), Map.of("id", known));
        if (answer.has("errors")) {
            return null;
        }
        tokens.incrementAndGet();
        if (known == null) {
            embedId = answer.at("/data/makeEmbedToken/embed/id").asString();
        }
        return answer.at(known == null ? "/data/makeEmbedToken/token" : "/data/renewEmbedToken/token").asString();
    }

    private List<String> own() {
        List<String> ids = new ArrayList<>(List.of(GUN));
        athena.data("query($id: ID!) { neighbors(of: $id, first: 100) { nodes { id use { state } } } }", Map.of("id", GUN))
                .at("/neighbors/nodes").forEach(node -> {
                    if (node.at("/use/state").asString().equals("OWN") && ids.size() < 25) {
                        ids.add(node.get("id").asString());
                    }
                });
        return ids;
    }

    private static String block(String language, int number) {
        try {
            return BLOCK.matcher(Files.readString(Path.of("../docs/embedding.md"))).results()
                    .filter(found -> found.group(1).equals(language))
                    .skip(number).findFirst().orElseThrow().group(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().add("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'self' "
                        + service.base() + "; frame-src " + service.base() + "; base-uri 'none'; form-action 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Page open(Browser.Look look) {
        Page page = browser.open(service.dashboard(), look);
        view(page).getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Table")).waitFor();
        assertThat(page.locator("#state")).containsText("records");
        return page;
    }

    private static FrameLocator view(Page page) {
        return page.frameLocator("link-graph iframe");
    }

    /** What the person has set, and where everything is. */
    private static String set(Page page) {
        Frame frame = page.frames().stream().filter(each -> each.url().contains("/embed?")).findFirst().orElseThrow();
        return String.valueOf(frame.evaluate("""
                async () => {
                  const { state } = await import(document.querySelector('script[type=module]').src.replace('embed/frame.js', 'store.js'));
                  return JSON.stringify({ chosen: [...state.chosen], hitsOnly: state.hitsOnly, agency: state.agency, table: state.table,
                    places: [...state.board.places].sort() });
                }"""));
    }

    private static void look(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("embed-" + name + ".png")));
        List<String> found = new AxeBuilder(page).analyze().getViolations().stream().map(EmbedPageIT::words).toList();
        assertThat(found).as("what axe finds in %s", name).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    @Test
    @DisplayName("H-06 a dashboard of another origin embeds a view; renewal keeps what was set, the end is a sentence and an event, and the view goes on after the next sign-in")
    void embedsRenewsAndEnds() {
        Page page = open(Browser.Look.USUAL);
        assertThat(page.evaluate("() => document.querySelector('link-graph').shadowRoot.querySelector('iframe').contentDocument"))
                .as("the page does not see into the view").isNull();
        assertThat(view(page).locator(".facts")).containsText("not permitted to embed");
        assertThat(view(page).locator(".embed-why")).containsText("athena@il-sample");
        look(page, "shown");

        view(page).getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Table")).click();
        assertThat(view(page).locator("tbody tr")).hasCount(records.size());
        view(page).locator("tbody button").first().click();
        view(page).getByLabel("Hits only").check();
        look(page, "table");
        String before = set(page);
        assertThat(before).contains("\"hitsOnly\":true", "\"table\":true", GUN.substring(0, 8));

        // The embed is over in a minute: the view asks for each next token by itself, and then there is none.
        int had = tokens.get();
        end("PT60S");
        page.evaluate("() => document.querySelector('link-graph').renew()");
        page.waitForCondition(() -> tokens.get() >= had + 2);
        assertThat(set(page)).isEqualTo(before);
        assertThat(view(page).locator("tbody tr")).hasCount(records.size());

        // The view learns of its end from its own question or from the renewal that is refused, whichever comes first.
        assertThat(page.locator("#state")).containsText(END);
        assertThat(view(page).locator(".embed-ended")).containsText(END);
        assertThat(view(page).locator("canvas, tbody, .working")).hasCount(0);
        look(page, "ended");

        embedId = null;
        page.evaluate("() => document.querySelector('link-graph').renew()");
        assertThat(page.locator("#state")).containsText("records");
        assertThat(view(page).locator("tbody tr")).hasCount(records.size());
        assertThat(set(page)).isEqualTo(before);
        assertThat(browser.faults()).isEmpty();
        page.context().close();
    }

    @Test
    @DisplayName("H-06 what was ended shows nothing any more, and keeps nothing")
    void endedByThePerson() {
        Page page = open(Browser.Look.DARK);
        look(page, "dark");
        athena.data("mutation($id: ID!) { endEmbed(id: $id) }", Map.of("id", String.valueOf(embedId)));

        again = last;
        page.evaluate("() => document.querySelector('link-graph').renew()");

        assertThat(page.locator("#state")).containsText("was ended");
        assertThat(view(page).locator(".embed-ended")).containsText("was ended");
        assertThat(set(page)).contains("\"places\":[]", "\"chosen\":[]");
        assertThat(browser.faults()).isEmpty();
        page.context().close();
    }

    @Test
    @DisplayName("H-06 without a token there is a sentence, and no spinner")
    void withoutAToken() {
        signedIn = false;
        Page page = browser.open(service.dashboard(), Browser.Look.NARROW);
        assertThat(page.locator("#state")).containsText("could not get permission");
        assertThat(view(page).locator(".embed-ended")).containsText("Sign in there again");
        look(page, "no-token");
        signedIn = true;
        page.evaluate("() => document.querySelector('link-graph').renew()");
        assertThat(page.locator("#state")).containsText("records");
        look(page, "narrow");
        assertThat(browser.faults()).isEmpty();
        page.context().close();
    }

    /** The embed is over so soon. */
    private void end(String after) {
        service.bean(SystemGraph.class).write("MATCH (embed:Embed {embedId: $id}) SET embed.until = datetime() + duration($after)",
                Map.of("id", String.valueOf(embedId), "after", after));
    }
}
