package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.EmptyService;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;

/** Entering and correcting by hand, in a browser. */
@WithEmptyService
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerEntryIT extends OnThePage {
    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    private static void enterACase(Explorer explorer, String caseNumber) {
        explorer.button("Enter").click();
        explorer.page().getByLabel("Case number").fill(caseNumber);
        explorer.page().getByLabel("Day and time").fill("2026-03-24T22:15");
        explorer.page().getByLabel("Time zone").fill("America/Chicago");
        explorer.page().getByLabel("Address or intersection").fill("12 Mill Rd");
    }

    @Test
    @DisplayName("I-01, I-02, I-03 a detective enters a shooting with a person, sees it on the board, adds a gun, and corrects the person")
    void entersAddsAndCorrects() {
        Explorer explorer = EmptyServicePage.signedIn(service, "ann@avon", browser);
        enterACase(explorer, "26-77");
        explorer.button("Add a person").click();
        explorer.page().locator("[name='people.0.role']").selectOption("SUSPECT");
        explorer.page().locator("[name='people.0.lastName']").fill("Exampel");
        explorer.page().locator("[name='people.0.birthDate']").fill("1990-02-03");
        explorer.button("Enter it").click();

        assertThat(explorer.page().locator(".notice.done")).containsText("entered");
        explorer.settle();
        assertThat(explorer.records()).containsExactlyInAnyOrder("26-77", "Exampel", "12 Mill Rd");
        assertThat(service.system().read("MATCH (s:Shooting {caseNumber: '26-77'}) RETURN toString(s.occurredAt) AS at", Map.of(),
                row -> row.get("at")))
                .first().asString().startsWith("2026-03-25T03:15");

        explorer.row("26-77").press("Enter");
        explorer.settle();
        explorer.button("Add to it").click();
        explorer.button("Add a firearm").click();
        explorer.page().locator("[name='firearms.0.make']").fill("Taurus");
        explorer.button("Enter it").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("entered");
        explorer.settle();
        assertThat(explorer.records()).contains("Taurus").hasSize(4);

        explorer.row("Exampel").press("Enter");
        explorer.settle();
        explorer.button("Correct").click();
        Locator name = explorer.page().getByLabel("Last name");
        assertThat(name).hasValue("Exampel");
        service.system().write("MATCH (p:Person {lastName: 'Exampel'}) SET p.asOf = p.asOf + duration({seconds: 1})", Map.of());
        name.fill("Example");
        explorer.button("Correct it").click();
        assertThat(explorer.page().locator("dialog .trouble")).containsText("changed after you read it");
        assertThat(name).hasValue("Example");
        explorer.button("Cancel").click();
        explorer.button("Correct").click();
        explorer.page().getByLabel("Last name").fill("Example");
        explorer.button("Correct it").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("corrected");
        explorer.settle();
        assertThat(explorer.records()).contains("Example").doesNotContain("Exampel");
        assertThat(explorer.page().locator(".details")).containsText("1990-02-03");
    }

    @Test
    @DisplayName("S-01 what was entered by mistake is withdrawn on the page, and brought back; whose office it is not, is told so")
    void withdrawsAndBringsBack() {
        Explorer explorer = EmptyServicePage.signedIn(service, "contact@avon", browser);
        enterACase(explorer, "26-79");
        explorer.button("Enter it").click();
        explorer.settle();
        explorer.row("26-79").press("Enter");
        explorer.settle();
        explorer.button("Withdraw").click();
        explorer.page().getByLabel("A line for colleagues").fill("Entered twice");
        explorer.button("Withdraw it").click();
        assertThat(explorer.page().locator("dialog .trouble")).containsText("does not hold that role");

        service.system().write("MATCH (u:User {userId: 'contact@avon'}) SET u.roles = ['SOURCE_DATA_ADMINISTRATOR']", Map.of());
        explorer.button("Withdraw it").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("is withdrawn");
        explorer.settle();
        assertThat(explorer.page().locator(".details")).containsText("not there any more");

        enterACase(explorer, "26-80");
        explorer.button("Enter it").click();
        explorer.settle();
        explorer.row("26-80").press("Enter");
        explorer.settle();
        explorer.button("Withdraw").click();
        explorer.button("What is withdrawn").click();
        assertThat(explorer.page().locator("dialog")).containsText("Entered twice");
        explorer.button("Bring back").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("It is back");
        explorer.settle();
        assertThat(explorer.records()).contains("26-79");
    }

    @Test
    @DisplayName("what is refused stays in the form, what was closed is there again, and a case that is there already is shown")
    void losesNothing() {
        Explorer explorer = EmptyServicePage.signedIn(service, "ann@avon", browser);
        enterACase(explorer, "26-78");
        explorer.page().getByLabel("Degrees north").fill("38.5");
        explorer.button("Enter it").click();
        assertThat(explorer.page().locator("dialog .trouble")).containsText("latitude and longitude");
        explorer.page().keyboard().press("Escape");
        explorer.page().keyboard().press("Alt+r");
        assertThat(explorer.page().getByLabel("Case number")).hasValue("26-78");
        explorer.page().getByLabel("Degrees east").fill("-90.25");
        explorer.button("Enter it").click();
        assertThat(explorer.page().locator(".notice.done")).containsText("entered");
        explorer.settle();

        enterACase(explorer, "26-78");
        assertThat(explorer.page().locator(".same")).containsText("already");
        explorer.button("Throw away").click();
        explorer.button("Enter").click();
        assertThat(explorer.page().getByLabel("Case number")).hasValue("");
    }
}
