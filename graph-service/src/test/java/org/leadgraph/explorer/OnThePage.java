package org.leadgraph.explorer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that share a browser, one for each class: classes run beside each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnThePage {
    Browser browser;

    @BeforeAll
    void start() {
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    /** Signed in as the detective of the sample case, with a purpose. */
    Explorer athena() {
        return new Explorer(browser.open(Explorer.address(), Browser.Look.USUAL)).signInAs("Athena").stateReason("Case 2019-0002500");
    }
}
