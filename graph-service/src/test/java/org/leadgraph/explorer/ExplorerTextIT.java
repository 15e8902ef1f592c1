package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;

/** What is written in records stays text wherever the page shows it. Answers of the real service are changed on their way: every name in them becomes markup and script. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerTextIT {
    private static final String EVIL = "<img src=x onerror=\\\"document.title='owned'\\\"><script>document.title='owned'<\\/script>\\u202e\\u0007{{7*7}}${7*7}";
    private static final String SHOWN = "<img src=x onerror=\"document.title='owned'\"><script>";

    @Test
    @DisplayName("Markup and scripts in records stay text: board, tooltip, table, details, paths, timeline, map, pointers, start page, answers of queries")
    void markupStaysText() {
        try (Browser browser = new Browser()) {
            Page page = browser.open(Explorer.address(), Browser.Look.USUAL);
            page.route("**/graphql", ExplorerTextIT::withEvilNames);
            Explorer explorer = new Explorer(page).signInAs("Athena").stateReason("Case 2019-0002500").openSample();

            explorer.button("Expand").click();
            explorer.settle();
            page.mouse().move(700, 480);
            explorer.table();
            assertThat(explorer.records()).anySatisfy(name -> assertThat(name).contains(SHOWN));
            explorer.button("Timeline").click();
            page.locator(".timeline .event").first().waitFor();
            explorer.button("Map").click();
            page.locator(".map .below .link").waitFor();
            page.getByRole(AriaRole.TAB).nth(2).click();
            page.locator(".card").first().waitFor();
            explorer.button("Agreements").click();
            page.locator(".agencies li").first().waitFor();
            explorer.button("Close").click();
            explorer.button("Queries").click();
            page.getByText("Which lead numbers join the most incidents?").click();
            explorer.button("Run").click();
            assertThat(page.locator(".answer-table td").nth(1).innerText()).contains(SHOWN);

            assertThat(page.title()).isEqualTo("Leadgraph explorer");
            assertThat(page.locator("img[src=x], #page script, #board script").count()).isZero();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void withEvilNames(Route route) {
        if (route.request().postData().contains("libraryQueries")) {
            // The library is no record, and what it is called is asked for.
            route.resume();
            return;
        }
        var answer = route.fetch();
        String evil = answer.text().replaceAll(
                "\"(caseNumber|crimeType|narrative|name|lastName|firstName|address|city|exhibitNumber|make|model|pointOfContact|leadNumber|sentence|note)\":\"[^\"]*\"",
                "\"$1\":\"" + java.util.regex.Matcher.quoteReplacement(EVIL) + "\"");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(evil));
    }
}
