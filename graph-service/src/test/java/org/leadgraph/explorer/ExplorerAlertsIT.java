package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.EmptyService;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;

/** Alerts on the start page, in a browser. */
@WithEmptyService
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerAlertsIT extends OnThePage {
    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                CREATE (:Shooting:S1 {recordId: 'case', ori: 'IL0000010', caseNumber: '26-1', occurredAt: datetime()})-[:RECOVERED]->(:Casing:S1 {recordId: 'a1', ori: 'IL0000010', exhibitNumber: 'A1'})
                CREATE (:Casing:S2 {recordId: 'b1', ori: 'IL0000020', exhibitNumber: 'B1'})
                """, Map.of());
    }

    private void lead(String number, String status) {
        service.system().write("""
                MATCH (from:Casing {recordId: 'a1'}), (to:Casing {recordId: 'b1'})
                MERGE (from)-[lead:NIBIN_LEAD {leadNumber: $number}]->(to)
                SET lead.status = $status, lead.version = 1, lead.createdAt = datetime(), lead.updatedAt = datetime()
                """, Map.of("number", number, "status", status));
    }

    @Test
    @DisplayName("G-01, D-02 a user asks on the page to be told of new leads, is told of one, opens its case and marks it as seen")
    void tellsOfNewLeads() {
        Explorer explorer = EmptyServicePage.signedIn(service, "ann@avon", browser);
        explorer.button("Tell me of new leads of my agency").click();
        Locator news = explorer.page().locator(".alerts");
        assertThat(news).containsText("Nothing since you last looked");

        lead("L-7", "LEAD");
        Explorer later = EmptyServicePage.signedIn(service, "ann@avon", browser);
        Locator told = later.page().locator(".alerts");
        assertThat(told).containsText("New lead L-7");
        assertThat(told).containsText("A1 with B1");
        later.button("Mark it as seen").click();
        assertThat(told).containsText("Nothing since you last looked");
        lead("L-7", "HIT");
        Explorer evenLater = EmptyServicePage.signedIn(service, "ann@avon", browser);
        evenLater.page().locator(".alerts .row", new Page.LocatorOptions().setHasText("Hit L-7")).click();
        evenLater.settle();
        assertThat(evenLater.records()).contains("26-1");

        evenLater.button("Tell me of news").click();
        assertThat(evenLater.page().locator(".notice.done")).containsText("is kept");
        evenLater.page().locator(".top .brand").click();
        evenLater.button("2 rules").click();
        evenLater.page().locator("dialog li", new Page.LocatorOptions().setHasText("26-1")).getByText("Delete").click();
        assertThat(evenLater.page().locator(".alerts")).containsText("1 rule");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("G-01 a user has alerts sent by mail each morning, sees on the page where they go, and ends it")
    void sendsThemByMail() {
        Explorer explorer = EmptyServicePage.signedIn(service, "ann@avon", browser);
        explorer.button("Tell me of new leads of my agency").click();
        explorer.button("1 rule").click();
        explorer.page().getByLabel("Time of day").fill("05:45");
        explorer.button("Send me mail").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("New alerts are sent to ann@avon.example");

        explorer.button("1 rule").click();
        assertThat(explorer.page().locator("dialog")).containsText("To ann@avon.example, each day at 05:45");
        explorer.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer", "by-mail.png")));
        explorer.button("Stop").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("not sent to ann@avon.example any more");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("G-01 where the agency has a webhook, a user chooses it on the page, and is told when it was turned off")
    void sendsThemToAWebhook() {
        service.system().write(
                "MATCH (o:Ori {code: 'IL0000010'}) CREATE (:User {userId: 'admin@avon', status: 'ACTIVE', roles: ['APPLICATION_ADMINISTRATOR']})-[:EMPLOYED_BY]->(o)",
                Map.of());
        service.data("-:admin@avon", "mutation { addWebhook(name: \"Desk\", url: \"https://desk.example/\") { secret } }");
        Explorer explorer = EmptyServicePage.signedIn(service, "ann@avon", browser);
        explorer.button("Tell me of new leads of my agency").click();
        explorer.button("1 rule").click();
        explorer.page().getByLabel("Where").selectOption("Desk");
        explorer.button("Send them").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("New alerts are sent to Desk");

        service.system().write("MATCH (w:Webhook) SET w.offSince = datetime(), w.offBecause = 'NOT_TAKEN'", Map.of());
        Explorer later = EmptyServicePage.signedIn(service, "ann@avon", browser);
        later.button("1 rule").click();
        assertThat(later.page().locator("dialog")).containsText("To Desk, each day at 06:30");
        assertThat(later.page().locator("dialog .trouble")).containsText("was turned off");
        later.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer", "webhook.png")));
        assertThat(browser.faults()).isEmpty();
    }
}
