package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.CodeSignIn;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;

/** Signing in at an identity provider of another origin, as outside the demo. */
@WithEmptyService
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class PageSignInIT {
    private static final String THERE = "Sign in as newcomer";

    @Test
    @DisplayName("Signing in: code and PKCE, silent renewal, and a window in which the work is kept where renewal fails")
    void signsInRenewsSilentlyAndKeepsTheWorkWhenTheSessionThereHasEnded() {
        CodeSignIn provider = EmptyService.started().signIn();
        provider.endSession();
        int before = provider.exchanged();
        try (Browser browser = new Browser()) {
            Page page = browser.open(EmptyService.started().base(), Browser.Look.USUAL);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
            page.getByText(THERE).click();
            page.locator(".top .me").waitFor();
            assertThat(page.locator(".top .me").innerText()).contains("newcomer@somewhere");
            assertThat(page.url()).isEqualTo(EmptyService.started().base() + "/");
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length")).isEqualTo(0);

            // The token lasts 93 seconds; the page renews 90 seconds before its end, in a frame that nobody sees.
            page.waitForCondition(() -> provider.exchanged() == before + 2);
            page.waitForCondition(() -> page.locator("iframe").count() == 0);

            provider.endSession();
            Locator again = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in again"));
            again.waitFor();
            Page window = page.waitForPopup(again::click);
            window.getByText(THERE).click();
            page.locator(".notice.done").waitFor();
            assertThat(page.locator(".top .me").innerText()).contains("newcomer@somewhere");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
