package org.leadgraph.explorer;

import com.microsoft.playwright.Page;

/** A keyboard, and no mouse. */
final class Keys {
    private static final int MOST_TABS = 80;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String words) {
        page.keyboard().type(words);
        return this;
    }

    Keys waitFor(String selector) {
        page.locator(selector).first().waitFor();
        return this;
    }

    /** With Tab to what has this name. */
    Keys to(String name) {
        page.waitForTimeout(300);
        for (int i = 0; i < MOST_TABS; i++) {
            Object found = page.evaluate(
                    "name => { const e = document.activeElement; const words = [e.getAttribute('aria-label'), e.labels?.[0]?.textContent, e.textContent].filter(Boolean); return words.some(w => w.trim().startsWith(name)) && e !== document.body; }",
                    name);
            if (Boolean.TRUE.equals(found)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + name);
    }
}
