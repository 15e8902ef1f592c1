package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;

/** The library, saved queries and an analyst's own Cypher, in a browser. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerQueriesIT extends OnThePage {
    private static final String LEADS_BY_NUMBER = "Which lead numbers join the most incidents?";

    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("H-06 everybody runs a query of the library on the page; rows and records on the board are those that the API answers this caller")
    void runsTheLibrary() {
        for (Map.Entry<String, String> each : Map.of("Athena", "athena@il-sample", "Luna", "luna@mo-agency").entrySet()) {
            Explorer explorer = queries(each.getKey());
            assertThat(explorer.page().getByText("Write your own Cypher")).hasCount(0);

            library(explorer, LEADS_BY_NUMBER);
            explorer.page().locator("#library-form input[name=limit]").fill("3");
            explorer.button("Run").click();
            assertThat(rows(explorer)).hasCount(3);
            assertThat(explorer.page().locator(".answer-head button")).containsText("on the board");
            explorer.page().locator(".answer-head button").click();
            explorer.page().locator("#board").waitFor();
            explorer.settle();

            assertThat(explorer.page().evaluate(DIFFERENCE, each.getValue())).isEqualTo(List.of());
        }
    }

    /** What is on the board and not in the API's answer, or the other way round: records, and the links among them. */
    private static final String DIFFERENCE = """
            async user => {
              const { state } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'store.js'));
              const post = async (path, headers, body) => (await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })).json();
              const { access_token } = await post('demo/token', {}, { user });
              const ask = async query => (await post('graphql', { Authorization: `Bearer ${access_token}`, 'X-Use-Code': 'C', 'X-Search-Reason': 'Case 2019-0002500' }, { query })).data;
              const { answer } = await ask('{ answer: runLibraryQuery(name: "busiest-lead-numbers", parameters: {limit: 3}) { rows } }');
              const expected = new Set(JSON.stringify(answer.rows).match(/(?<="elementId":")[0-9a-f]{32}/g));
              const { linksAmong } = await ask(`{ linksAmong(ids: ${JSON.stringify([...expected])}) { direct { from } connections { from to } } }`);
              const shown = new Set(state.board.nodes.keys());
              return [...[...expected].filter(id => !shown.has(id)), ...[...shown].filter(id => !expected.has(id)),
                ...(linksAmong.direct.length + linksAmong.connections.length === state.board.edges.size ? [] : ['links'])];
            }""";

    @Test
    @DisplayName("H-06 an analyst writes Cypher by keyboard alone, with words of the published schema; a refusal says where, and leads there; the answer comes onto the board")
    void writesCypher() {
        Explorer explorer = queries("Vera");
        Page page = explorer.page();
        Keys keys = new Keys(page);

        keys.to("Write your own Cypher").press("Enter").waitFor("#statement");
        keys.to("Statement").type("MATCH (n:FirearmR").waitFor("#words-to-go-on li").press("Enter");
        keys.type(" {caseN").waitFor("#words-to-go-on li").press("Enter").type(": $number})-[:RECO").waitFor("#words-to-go-on li")
                .press("Enter");
        keys.type("]->(gun:Firearm)\n").type("RETURN n, gun, id(gun)").press("Control+Enter").waitFor(".refusal");
        assertThat(page.locator("#statement").inputValue())
                .isEqualTo("MATCH (n:FirearmRecovery {caseNumber: $number})-[:RECOVERED]->(gun:Firearm)\nRETURN n, gun, id(gun)");
        assertThat(page.locator(".refusal").innerText()).contains("Line 2, column 16", "id");

        keys.to("Go to line 2, column 16").press("Enter").type("properties");
        assertThat(page.locator("#statement").inputValue()).endsWith("RETURN n, gun, properties(gun)");
        keys.to("Parameters").type("{\"number\": 2019-").press("Control+Enter");
        assertThat(page.locator(".refusal")).containsText("The parameters cannot be read");
        page.getByLabel("Parameters").fill("{\"number\": \"2019-0002500\"}");
        keys.press("Control+Enter").waitFor(".answer-table");
        assertThat(rows(explorer).first()).containsText("Firearm recovery 2019-0002500");

        keys.to("Show 2 records on the board").press("Enter").waitFor("#board");
        explorer.settle();
        assertThat(explorer.records()).containsExactlyInAnyOrder("2019-0002500", "Corvin C-21");
        keys.press("Alt+q").waitFor("#statement");
    }

    @Test
    @DisplayName("H-06 what is cut off is said in words; a query that runs can be stopped; markup in values stays text")
    void saysWhatIsCutAndStops() {
        Explorer explorer = queries("Vera");
        Page page = explorer.page();
        page.getByText("Write your own Cypher").click();

        ask(explorer, "MATCH (n:Shooting)--(m) RETURN n.caseNumber AS number, m.recordId AS id");
        assertThat(page.locator(".cut")).containsText("These are the first 1000 rows; there are more.");

        ask(explorer, "RETURN '<img src=x onerror=\"document.title = 1\">' AS x, [1, null, true] AS list");
        assertThat(page.locator(".answer td").first()).containsText("<img src=x");
        assertThat(page.locator(".answer img")).hasCount(0);

        ask(explorer,
                "MATCH (a:Shooting), (b:Shooting), (c:Shooting) WHERE a.caseNumber + b.caseNumber = c.caseNumber RETURN count(*) AS n");
        explorer.button("Stop").click();
        assertThat(page.locator(".query [role=status]")).hasCount(0);
        assertThat(page.locator(".answer, .refusal")).hasCount(0);
        assertThat(explorer.said()).contains("Stopped");
    }

    @Test
    @DisplayName("H-06 a query is saved with its values, opened again, shared with the agency and deleted")
    void saves() {
        String name = "Busy numbers " + UUID.randomUUID();
        Explorer explorer = queries("Athena");
        library(explorer, LEADS_BY_NUMBER);
        explorer.page().locator("#library-form input[name=limit]").fill("2");
        explorer.page().getByText("Save this query").click();
        explorer.page().locator(".keep input[name=name]").fill(name);
        explorer.button("Save").click();
        assertThat(explorer.page().locator(".notice")).containsText("Saved as");

        Explorer later = queries("Athena");
        saved(later, name).click();
        assertThat(later.page().locator("#library-form input[name=limit]")).hasValue("2");
        later.page().getByLabel("My agency may use it").check();
        assertThat(saved(later, name)).containsText("shared with your agency");

        Explorer colleague = queries("Vera");
        saved(colleague, name).click();
        assertThat(colleague.page().locator(".query")).containsText("Saved by athena@il-sample");
        assertThat(colleague.button("Delete “" + name + "”")).hasCount(0);
        colleague.button("Run").click();
        assertThat(rows(colleague)).hasCount(2);

        later.button("Delete “" + name + "”").click();
        assertThat(saved(later, name)).hasCount(0);
    }

    @Test
    @DisplayName("a library that cannot be read is asked for once, and again when the person says so; who sees nothing is not offered it")
    void readsTheLibraryOnce() {
        Explorer explorer = athena().settle();
        Page page = explorer.page();
        AtomicInteger asked = new AtomicInteger();
        page.onRequest(request -> asked.addAndGet(String.valueOf(request.postData()).contains("query Queries") ? 1 : 0));
        page.context().setOffline(true);
        explorer.button("Queries").click();
        assertThat(explorer.button("Read the library again")).isVisible();
        page.waitForTimeout(1_000);
        assertThat(asked.get()).isEqualTo(1);

        page.context().setOffline(false);
        explorer.button("Read the library again").click();
        assertThat(page.locator(".queries-list .row").first()).isVisible();

        Explorer suspended = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs("Sam")
                .stateReason("Case 2019-0002500").settle();
        assertThat(suspended.button("Queries")).hasCount(0);
    }

    private Explorer queries(String person) {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs(person)
                .stateReason("Case 2019-0002500").settle();
        explorer.button("Queries").click();
        explorer.page().locator(".queries-list .row").first().waitFor();
        return explorer;
    }

    private static void library(Explorer explorer, String question) {
        explorer.page().locator(".queries-list").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(question)).click();
    }

    private static Locator saved(Explorer explorer, String name) {
        return explorer.page().locator(".queries-list .row", new Page.LocatorOptions().setHasText(name));
    }

    private static void ask(Explorer explorer, String statement) {
        explorer.page().locator("#statement").fill(statement);
        explorer.page().locator("#statement").press("Control+Enter");
    }

    private static Locator rows(Explorer explorer) {
        return explorer.page().locator(".answer-table tbody tr");
    }
}
