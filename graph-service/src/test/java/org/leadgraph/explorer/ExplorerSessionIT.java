package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.WithDemoWorld;

/** A sign-in that ends, in each way in which it can end, takes nothing of the work with it. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerSessionIT extends OnThePage {
    @ParameterizedTest
    @CsvSource({"31 minutes without use, 31, 1, 30 minutes", "12 hours of use, 20, 37, 12 hours"})
    void locksAndGoesOnWhereItWas(String when, int minutes, int times, String said) {
        Page page = browser.open(Explorer.address(), Browser.Look.USUAL);
        page.clock().install();
        page.reload();
        Explorer explorer = new Explorer(page).signInAs("Athena").stateReason("Case 2019-0002500").openSample();

        for (int i = 0; i < times && !page.locator(".locked").isVisible(); i++) {
            page.clock().fastForward(minutes * 60_000L);
            page.mouse().wheel(0, 1);
        }

        page.locator(".locked").waitFor();
        assertThat(page.locator(".locked").innerText()).contains(said);
        assertThat(page.locator("body").innerText()).doesNotContain("23-774000");
        explorer.signInAs("Athena");
        assertThat(explorer.records()).contains("23-774000");
    }

    @Test
    void renewsATokenThatIsNotAcceptedAnyMore() {
        Page page = browser.open(Explorer.address(), Browser.Look.USUAL);
        Explorer explorer = new Explorer(page).signInAs("Athena").stateReason("Case 2019-0002500").openSample();
        AtomicInteger refused = new AtomicInteger();
        page.route("**/graphql", route -> {
            if (refused.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(401).setContentType("application/json")
                        .setBody("{\"code\":\"UNAUTHENTICATED\",\"message\":\"Send a token.\"}"));
            } else {
                route.resume();
            }
        });

        explorer.button("Expand").click();
        explorer.settle();

        assertThat(refused.get()).isGreaterThan(1);
        assertThat(explorer.records()).contains("Corvin C-21");
        assertThat(page.locator(".notice").count()).isZero();
    }

    @Test
    void saysThatARecordIsNotThereAnyMore() {
        Page page = browser.open(Explorer.address(), Browser.Look.USUAL);
        Explorer explorer = new Explorer(page).signInAs("Athena").stateReason("Case 2019-0002500").openSample();
        // As after the end of an agreement: the service answers as if there had never been such a record.
        page.route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json")
                .setBody("{\"data\":{\"node\":null,\"whyVisible\":null,\"neighbors\":null}}")));

        explorer.row("23-774000").click();

        page.locator(".details .trouble").waitFor();
        assertThat(page.locator(".details").innerText()).contains("not there any more, or not for you");
    }
}
