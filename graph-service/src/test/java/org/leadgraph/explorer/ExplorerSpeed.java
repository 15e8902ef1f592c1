package org.leadgraph.explorer;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the page is, in a browser without a graphics card. Measures the way to the first picture, and a board of 2,000 records and 4,000 links: how long until it stands, the
 * longest time for which the page did not answer meanwhile, and how smoothly it moves. Run as docs/benchmarks.md says.
 */
final class ExplorerSpeed {
    private static final int RECORDS = 2_000;
    private static final int LINKS = 4_000;
    private static final int PAN_STEPS = 60;

    private static final String FILL = """
            async ({ records, links }) => {
              const at = name => import(document.querySelector('script[type=module]').src.replace('main.js', name));
              const { add } = await at('board/grow.js');
              const { settled } = await at('picture/picture.js');
              const { fit } = await at('picture/sight.js');
              (await at('board/acts.js')).clear();
              let seed = 7;
              const random = below => (seed = (seed * 48271) % 2147483647) % below;
              const nodes = Array.from({ length: records }, (_, i) => ({ id: `n${i}`, record: { __typename: 'Shooting', id: `n${i}`, ori: 'XX0000000', caseNumber: `20-${i}`,
                occurredAt: new Date(1.5e12 + random(1e9) * 100).toISOString(), owner: { id: `a${i % 12}`, name: `Agency ${i % 12}` }, use: { state: 'OWN' } } }));
              const edges = Array.from({ length: links }, (_, i) => {
                const from = i < records - 1 ? i + 1 : random(records);
                const to = i < records - 1 ? random(Math.max(1, i)) : random(records);
                return { key: `e${i}`, from: `n${from}`, to: `n${to}`, kind: 'NIBIN_LEAD', status: i % 4 ? 'LEAD' : 'HIT' };
              }).filter(edge => edge.from !== edge.to);
              const long = [];
              new PerformanceObserver(list => long.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' });
              const begun = performance.now();
              await add({ nodes, edges }, 'n0', 'Measured');
              const laidOut = performance.now();
              await new Promise(requestAnimationFrame);
              await settled();
              await new Promise(requestAnimationFrame);
              const drawn = performance.now();
              fit();
              await new Promise(resolve => setTimeout(resolve, 1000));
              return { layout: laidOut - begun, drawn: drawn - begun, longest: Math.max(0, ...long), tasks: long.length };
            }""";
    private static final String PAN = """
            async steps => {
              const { picture } = await import(document.querySelector('script[type=module]').src.replace('main.js', 'picture/picture.js'));
              const begun = performance.now();
              for (let i = 0; i < steps; i++) {
                picture().panBy({ x: i % 20 < 10 ? 9 : -9, y: 4 - (i % 9) });
                await new Promise(requestAnimationFrame);
              }
              return steps / ((performance.now() - begun) / 1000);
            }""";

    private ExplorerSpeed() {
    }

    public static void main(String[] args) {
        try (Browser browser = new Browser()) {
            // The first time warms the service up; what people feel is the second.
            browser.open(Explorer.address(), Browser.Look.USUAL).locator(".person").first().waitFor();
            Page page = browser.open(Explorer.address(), Browser.Look.USUAL);
            page.locator(".person").first().waitFor();
            say("first paint, people to choose shown (ms)", page.evaluate(
                    "() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime) + ', ' + Math.round(performance.now())"));
            say("on the wire until then (kB, files)", page.evaluate(
                    "() => { const files = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]; return Math.round(files.reduce((sum, file) => sum + file.transferSize, 0) / 1000) + ', ' + files.length; }"));
            Explorer explorer = new Explorer(page).signInAs("Athena").stateReason("Measurement");
            explorer.search("case:" + Explorer.SAMPLE_CASE);
            long begun = System.nanoTime();
            explorer.openFirst();
            say("sample case chosen to everything shown (ms)", (System.nanoTime() - begun) / 1_000_000);
            Map<?, ?> filled = (Map<?, ?>) page.evaluate(FILL, Map.of("records", RECORDS, "links", LINKS));
            say("2,000 records and 4,000 links: laid out, drawn, longest task (ms), tasks over 50 ms", filled);
            say("moving it (pictures a second)", page.evaluate(PAN, PAN_STEPS));
        }
        System.exit(0);
    }

    private static void say(String what, Object figure) {
        System.out.println(String.format(Locale.ROOT, "%s: %s", what, figure));
    }
}
