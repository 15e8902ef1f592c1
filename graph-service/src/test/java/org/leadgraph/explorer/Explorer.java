package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.leadgraph.ServiceUnderTest;

/** What a person does on the page, in a person's words. */
final class Explorer {
    static final String SAMPLE_CASE = "2019-0002500";

    /** Where a service runs already, for somebody who writes the page and does not want to start one for each try. */
    private static final String RUNNING = "leadgraph.explorer.at";

    private final Page page;

    Explorer(Page page) {
        this.page = page;
    }

    static URI address() {
        String running = System.getProperty(RUNNING);
        return running == null ? ServiceUnderTest.started().base() : URI.create(running);
    }

    Page page() {
        return page;
    }

    Explorer signInAs(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).first().click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search records"))).isVisible();
        return this;
    }

    Explorer stateReason(String reason) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("State your purpose").setExact(true)).click();
        return fillIn(reason);
    }

    Explorer fillIn(String reason) {
        page.getByLabel("Reason").fill(reason);
        button("Use this purpose").click();
        return this;
    }

    Explorer search(String words) {
        page.locator("#search").fill(words);
        assertThat(page.locator("#found .option").first()).isVisible();
        return this;
    }

    Explorer openFirst() {
        page.locator("#search").press("Enter");
        assertThat(page.locator(".details h2")).isVisible();
        return settle();
    }

    Explorer openSample() {
        return search("case:" + SAMPLE_CASE).openFirst();
    }

    /** Waits until the page has asked for everything and has drawn it. */
    Explorer settle() {
        assertThat(page.locator(".working")).isHidden();
        assertThat(page.locator(".details:has-text('One moment')")).hasCount(0);
        page.waitForTimeout(250);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    Explorer table() {
        if (!page.locator(".table-of-records").isVisible()) {
            button("Table").click();
        }
        return this;
    }

    /** Names of the records in the table, in its order. */
    List<String> records() {
        return table().page.locator(".table-of-records tbody th").allInnerTexts();
    }

    Locator row(String name) {
        return table().page.locator(".table-of-records tbody tr", new Page.LocatorOptions().setHasText(name)).first();
    }

    String said() {
        return page.locator("#said").innerText();
    }
}
