package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;

/** The page in a browser, as investigators use it, against the real service. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerIT extends OnThePage {
    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("A-02 a newcomer signs in, finds the sample case and sees its connected shootings")
    void showsConnectedShootings() {
        Explorer explorer = athena().openSample();

        assertThat(explorer.records()).containsExactlyInAnyOrder("2019-0002500", "23-774000", "24-6134000", "23-777000");
        assertThat(explorer.page().locator(".details").innerText()).contains("IL-SAMPLE PD", "Own record",
                "because it is your own agency's");
    }

    @Test
    @DisplayName("P-06, P-11 a question without a purpose asks for it in place, and is asked afterwards")
    void asksForThePurposeInPlace() {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs("Athena");

        explorer.page().locator("#search").fill("case:2019-0002500");
        explorer.page().getByLabel("Reason").waitFor();
        explorer.fillIn("Case 2019-0002500").page().locator("#found .option").first().waitFor();

        assertThat(explorer.page().locator("#search").inputValue()).isEqualTo("case:2019-0002500");
        assertThat(explorer.page().locator(".purpose").innerText()).contains("Criminal justice", "Case 2019-0002500", "nobody else");
    }

    @Test
    void expandsFindsAPathAndUndoes() {
        Explorer explorer = athena().openSample();
        List<String> before = explorer.records();

        explorer.button("Expand").click();
        explorer.settle();
        assertThat(explorer.records()).containsAll(before).contains("Corvin C-21", "Brewster, Taylor");

        explorer.row("23-774000").click();
        explorer.row("23-777000")
                .click(new Locator.ClickOptions().setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.CONTROL)));
        explorer.button("Paths").click();
        explorer.settle();
        assertThat(explorer.page().locator(".steps").first().innerText())
                .contains("Casing 23-774000-1 of IL-Willet Crossing PD was recovered at shooting 23-774000",
                        "may come from one gun: NIBIN lead");

        explorer.page().keyboard().press("Escape");
        explorer.page().locator("#board").focus();
        explorer.page().keyboard().press("Control+z");
        explorer.page().keyboard().press("Control+z");
        assertThat(explorer.records()).isEqualTo(before);
        explorer.page().keyboard().press("Control+Shift+z");
        assertThat(explorer.records()).contains("Corvin C-21");
    }

    @Test
    @DisplayName("C-16 whether the person of an arrest is held is found by the booking's number and beside the person")
    void tellsWhoIsHeld() {
        Explorer explorer = athena();
        explorer.search("booking: ZB0").page().locator("#found .option").first().click();
        explorer.settle();
        assertThat(explorer.page().locator(".details").innerText()).contains("Booking", "Booked", "Released", "Invented County Jail");

        explorer.button("Expand").click();
        explorer.settle();
        explorer.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer", "custody.png")));
        assertThat(explorer.records()).anySatisfy(each -> assertThat(each).startsWith("ZA"));
    }

    @Test
    void whatIsOnTheBoardStaysWhereItIs() {
        Explorer explorer = athena().openSample();
        Object before = places(explorer);

        explorer.button("Expand").click();
        explorer.settle();

        assertThat(places(explorer).toString()).contains(before.toString().substring(1, before.toString().length() - 1));
    }

    /** Two callers see what the API answers each of them, in a picture that depends on nothing else: there is no hole where something is hidden. */
    @Test
    @DisplayName("K-01 each caller's board is what the API answers that caller, and the same answer is the same picture")
    void theBoardIsTheAnswer() {
        Explorer explorer = athena().openSample();
        Object places = places(explorer);
        List<String> records = explorer.records();

        Explorer again = athena().openSample();
        assertThat(places(again)).isEqualTo(places);

        Explorer luna = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs("Luna").stateReason("Case 2019-0002500")
                .openSample();
        assertThat(luna.records()).contains("2019-0002500", "24-6134000").isNotEqualTo(records);
        for (Explorer each : List.of(explorer, luna)) {
            assertThat(each.page().evaluate(DIFFERENCE, each == luna ? "luna@mo-agency" : "athena@il-sample")).isEqualTo(List.of());
        }
    }

    /** Ids of incidents that are on the board and not in the API's answer, or the other way round. */
    private static final String DIFFERENCE = """
            async user => {
              const { state } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'store.js'));
              const post = async (path, headers, body) => (await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })).json();
              const { access_token } = await post('demo/token', {}, { user });
              const start = [...state.board.nodes.values()].find(node => node.record.caseNumber === '2019-0002500').id;
              const answer = await post('graphql', { Authorization: `Bearer ${access_token}`, 'X-Use-Code': 'C', 'X-Search-Reason': 'Case 2019-0002500' },
                { query: `{ connectedShootings(from: "${start}") { nodes { record { id } } edges { from to } } }` });
              const expected = new Set(answer.data.connectedShootings.nodes.map(node => node.record.id));
              const shown = new Set(state.board.nodes.keys());
              return [...[...expected].filter(id => !shown.has(id)), ...[...shown].filter(id => !expected.has(id)),
                ...(answer.data.connectedShootings.edges.length === state.board.edges.size ? [] : ['links'])];
            }""";

    /** By id, in the order in which records came. */
    private static Object places(Explorer explorer) {
        return explorer.page().evaluate(
                "async () => { const { state } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'store.js'));"
                        + " return [...state.board.places].map(([id, at]) => `${id} ${at.x} ${at.y}`); }");
    }

    @Test
    @DisplayName("The keyboard alone: sign in, purpose, search, expand, path, pin, undo")
    void worksByKeyboardAlone() {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL));
        Keys keys = new Keys(explorer.page());

        keys.to("Athena Ellingham").press("Enter");
        keys.waitFor("#search").press("/").type("case:2019-0002500").waitFor("dialog[open]").to("Reason").type("Case 2019-0002500")
                .press("Enter");
        keys.waitFor("#found .option").press("Enter").waitFor(".details h2");
        explorer.settle();
        keys.press("Escape").press("Alt+t").waitFor(".table-of-records").press("Alt+e");
        explorer.settle();
        keys.press("ArrowDown").press("Enter").press("ArrowDown").press("ArrowDown").press(" ").press("Alt+p").waitFor(".steps");
        explorer.settle();
        keys.press("Alt+n");
        assertThat(explorer.said()).startsWith("Pinned 2 records");
        keys.press("Control+z");
        assertThat(explorer.said()).startsWith("Undone: Pinned 2 records");
    }

    @Test
    @DisplayName("L-06 pointers are cards with the owner's contact, and permission can be asked for")
    void requestsPermissionForAPointer() {
        Explorer explorer = athena().openSample();

        explorer.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText("Pointers")).click();
        assertThat(explorer.page().locator(".card").allInnerTexts())
                .anySatisfy(card -> assertThat(card).contains("IL-Willet Crossing PD", "desk@il-willet-crossing-pd.example"));

        explorer.button("Request permission").click();
        explorer.page().getByLabel("What the owner needs to know").fill("Chart of case 2019-0002500, asked on the page");
        explorer.button("Send the request").click();
        explorer.page().locator(".notice.done").waitFor();

        explorer.page().locator(".brand").click();
        assertThat(explorer.page().locator(".start-part").filter(new Locator.FilterOptions().setHasText("permission requests"))
                .locator(".row").first().innerText())
                .contains("asked on the page");
    }

    @Test
    void forgetsEverythingAtSignOut() {
        Explorer explorer = athena().openSample();

        explorer.page().onDialog(com.microsoft.playwright.Dialog::accept);
        explorer.page().locator(".menu summary").click();
        explorer.button("Sign out").click();
        explorer.page().locator(".people .person").first().waitFor();

        assertThat(explorer.page().content()).doesNotContain("23-774000");
        assertThat(explorer.page().evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length")).isEqualTo(0);
    }

    @Test
    void keepsTheWorkWhileLocked() {
        Explorer explorer = athena().openSample();
        explorer.button("Timeline").click();
        explorer.page().locator(".timeline .event").first().waitFor();

        explorer.page().locator(".menu summary").click();
        explorer.button("Lock").click();
        explorer.page().locator(".locked").waitFor();
        assertThat(explorer.page().content()).doesNotContain("23-774000", "Willet Crossing PD</span>");

        explorer.signInAs("Athena");
        explorer.page().locator(".timeline .event").first().waitFor();
        explorer.page().waitForFunction("""
                async () => {
                  const { picture } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'picture/picture.js'));
                  const { outOfSight } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'picture/sight.js'));
                  return picture().nodes().length === 4 && !picture().nodes().some(outOfSight);
                }""");
        assertThat(explorer.records()).contains("23-774000");
    }

    @Test
    void saysWhenTheServiceIsGoneAndKeepsTheWork() {
        Explorer explorer = athena().openSample();
        List<String> before = explorer.records();

        explorer.page().context().setOffline(true);
        explorer.button("Expand").click();
        Locator said = explorer.page().locator(".notice.trouble");
        said.waitFor();
        assertThat(said.innerText()).contains("does not answer", "nothing is lost");
        assertThat(explorer.records()).isEqualTo(before);

        explorer.page().context().setOffline(false);
        said.getByText("Try again").click();
        explorer.settle();
        assertThat(explorer.records()).contains("Corvin C-21");
    }
}
