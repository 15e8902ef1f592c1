package org.leadgraph.explorer;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A browser that looks at the page. It notes every request that leaves this machine, every fault of the page's scripts and every breach of the page's policy; a test fails on
 * one. Without a browser on the machine the tests that need one are skipped, and say so; the build server installs one and fails if they were skipped.
 */
final class Browser implements AutoCloseable {
    static final String MISSING = "There is no /usr/bin/chromium on this machine (Debian: apt-get install chromium), so the page was not looked at.";
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    /** Milliseconds; a build machine is busy. */
    private static final int PATIENCE = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setChromiumSandbox(false));
    }

    /** Asked by JUnit. */
    static boolean isThere() {
        if (Files.isExecutable(CHROMIUM)) {
            return true;
        }
        System.out.println("SKIPPED: " + MISSING);
        return false;
    }

    /** How the page is looked at. */
    record Look(int width, int height, ColorScheme colors) {
        static final Look USUAL = new Look(1400, 880, ColorScheme.LIGHT);
        static final Look DARK = new Look(1400, 880, ColorScheme.DARK);
        static final Look NARROW = new Look(480, 900, ColorScheme.LIGHT);
    }

    Page open(URI address, Look look) {
        return open(address, look, _ -> {
            // Nothing comes before it.
        });
    }

    /** After something was done to the page that has not been loaded yet. */
    Page open(URI address, Look look, Consumer<Page> before) {
        BrowserContext context = browser
                .newContext(new NewContextOptions().setViewportSize(look.width(), look.height()).setColorScheme(look.colors())
                        .setLocale("en-US").setTimezoneId("America/Chicago"));
        context.onRequest(this::note);
        Page page = context.newPage();
        page.onPageError(fault -> faults.add("Fault: " + fault));
        page.onConsoleMessage(this::note);
        page.setDefaultTimeout(PATIENCE);
        // On a busy machine an answer may be late; then one does what the page says.
        page.addLocatorHandler(page.locator(".notice", new Page.LocatorOptions().setHasText("took too long")),
                said -> said.getByText("Try again").click());
        before.accept(page);
        page.navigate(address.resolve("/").toString());
        return page;
    }

    private void note(Request request) {
        URI to = URI.create(request.url().replaceAll("[{}|]", "_"));
        if (to.getHost() != null && !LOOPBACK.contains(to.getHost())) {
            faults.add("Request to " + to.getHost());
        }
    }

    private void note(ConsoleMessage message) {
        // A refusal of the service is an answer; the browser calls it an error.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("Console: " + message.text());
        }
    }

    /** What went wrong since the last time that one asked. */
    List<String> faults() {
        List<String> now = List.copyOf(faults);
        faults.clear();
        return now;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
