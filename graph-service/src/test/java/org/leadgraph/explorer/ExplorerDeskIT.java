package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;

/** The lead desk and the shooting review on the page. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerDeskIT extends OnThePage {
    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("D-05, X-08 an investigator sees the agency's leads with their reasons, takes one, says how far it is, notes something and says what came of it")
    void worksOnALead() {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL));
        Page page = explorer.page();
        explorer.signInAs("Athena").stateReason("Case 2019-0002500").settle();
        page.keyboard().press("Alt+s");
        page.locator(".lead").first().waitFor();
        assertThat(page.locator(".lead .gets").first()).containsText("Geography");
        int mine = leads("assignee: \"athena@il-sample\"");

        page.locator("#desk select").selectOption("NEW");
        Locator first = page.locator(".lead").first();
        assertThat(first.locator(".lead-state")).hasText("Nobody has begun");
        String name = first.locator("h2").textContent();
        assertThat(first.getByText("Give it")).hasCount(0);
        first.getByText("Take it").click();
        assertThat(page.locator(".notice")).containsText("You have " + name.replace("Lead", "lead") + " now");
        assertThat(leads("assignee: \"athena@il-sample\"")).isEqualTo(mine + 1);

        page.locator("#desk select").selectOption("MINE");
        Locator taken = page.locator(".lead:has(h2:text-is(\"" + name + "\"))");
        taken.getByText("Work on it").click();
        Locator dialog = page.locator("dialog");
        dialog.getByLabel("Trace requested").click();
        assertThat(taken).containsText("Trace requested");
        dialog.locator("textarea[name=text]").fill("Asked the trace center.");
        explorer.button("Note it").click();
        assertThat(dialog.locator(".notes")).containsText("Asked the trace center.");
        dialog.getByLabel("Gun recovered").click();
        explorer.button("Close the lead").click();
        assertThat(page.locator("dialog")).hasCount(0);
        page.locator("#desk select").selectOption("CLOSED");
        assertThat(taken).containsText("Gun recovered");
        page.keyboard().press("Escape");
        assertThat(page.locator("#desk")).hasCount(0);
    }

    @Test
    @DisplayName("X-08 the head of an agency gives a lead to somebody; the review of the week prints without the page around it")
    void givesAndReviews() {
        Explorer explorer = new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL));
        Page page = explorer.page();
        explorer.signInAs("Dagny").stateReason("Weekly shooting review").settle();
        explorer.button("Leads").click();
        page.locator("#desk select").selectOption("NEW");
        Locator first = page.locator(".lead").first();
        assertThat(first.locator(".lead-state")).hasText("Nobody has begun");
        String name = first.locator("h2").textContent();
        first.getByText("Give it").click();
        page.locator("dialog select[name=to]").selectOption("nadia@il-sample");
        page.locator("dialog button.primary").click();
        assertThat(page.locator(".notice")).containsText("nadia@il-sample has " + name.replace("Lead", "lead") + " now");

        explorer.button("Shooting review").click();
        page.locator(".review").first().waitFor();
        assertThat(page.locator("#desk h2").first()).containsText("Shootings");
        assertThat(page.locator("#desk")).containsText("Leads overdue");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer", "print-shooting-review.png")).setFullPage(true));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".on-paper")).isVisible();
        assertThat(page.locator("#desk .metrics-head .buttons")).isHidden();
    }

    private static int leads(String filter) {
        return ServiceUnderTest.started().as("athena@il-sample").data("{ leadDesk(filter: {" + filter + "}) { totalCount } }")
                .at("/leadDesk/totalCount").asInt();
    }
}
