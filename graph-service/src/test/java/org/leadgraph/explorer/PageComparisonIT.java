package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.EmptyService;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.WithEmptyService;
import org.leadgraph.model.RecordKind;
import org.leadgraph.sharing.Facts;
import org.leadgraph.sharing.Facts.Item;
import org.leadgraph.sharing.FactsInGraph;
import org.leadgraph.sharing.RandomFacts;
import org.leadgraph.sharing.SeenByRules;

/**
 * The same is done on the page over a whole graph, and over a copy that holds only what the caller may see, under the same policy. What the page shows must be the same, and
 * stand at the same places: a hole, or a record that moved aside, would tell of something hidden. Pointers are left out: they tell of records that the copy does not hold.
 */
@WithEmptyService
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class PageComparisonIT {
    private static final int WORLDS = 2;
    private static final int CALLERS = 2;
    private static final int RECORDS = 8;

    /** Opens each record, expands it by everything, and takes down what is on the board, where it stands, and what is written around it. */
    private static final String LOOK = """
            async items => {
              const at = file => import(document.querySelector('script[type=module]').src.replace('main.js', file));
              const [{ state, change }, grow, { clear, tidy }, { settled }, { isIncident }] = await Promise.all(
                ['store.js', 'board/grow.js', 'board/acts.js', 'picture/picture.js', 'field/kinds.js'].map(at));
              const seen = [];
              const words = selector => document.querySelector(selector)?.innerText;
              for (const { id, label } of items) {
                await grow.open({ __typename: label, id });
                let counts = null;
                if (state.board.nodes.has(id)) {
                  await grow.expandChoice(id);
                  counts = state.dialog?.links;
                  change(s => { s.dialog = null; });
                  await grow.expandBy(id, []);
                  if (isIncident({ __typename: label })) await grow.expandConnected(id, ['NIBIN_LEAD', 'PERSON', 'FIREARM', 'LOCATION'], 1);
                }
                const grown = [...state.board.places];
                await tidy();
                change(s => { s.drawer = 'table'; });
                await new Promise(requestAnimationFrame);
                await settled();
                const { nodes, edges, places, truncations } = state.board;
                seen.push(JSON.stringify({ id, nodes: [...nodes.values()], edges: [...edges.values()], grown, tidied: [...places], cut: truncations, counts, said: state.notice?.words,
                  table: words('.table-of-records'), legend: words('.legend'), facts: words('.facts') }));
                clear();
                change(s => { s.notice = null; s.dialog = null; });
                await new Promise(requestAnimationFrame);
              }
              return seen;
            }""";

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());

    @Test
    @DisplayName("INV-2, INV-26, K-01 the page shows the same records, links, counts and cut marks at the same places as over a copy without the hidden records")
    void showsWhatACopyWithoutTheHiddenRecordsWouldShow() {
        List<String> all = new ArrayList<>();
        for (long seed = 2; seed < 2 + WORLDS; seed++) {
            Facts whole = RandomFacts.of(seed, 5 * RecordKind.values().length);
            List<Item> items = Stream.concat(whole.items().stream().filter(PageComparisonIT::isIncident),
                    whole.items().stream().filter(item -> !isIncident(item))).limit(RECORDS).toList();
            List<String> users = whole.users().stream().limit(CALLERS).map(Facts.User::id).toList();
            graph.replaceBy(whole);
            Map<String, List<String>> pages = new HashMap<>();
            users.forEach(user -> pages.put(user, page(user, items)));

            for (String user : users) {
                graph.replaceRecordsBy(SeenByRules.copyFor(whole, "C:" + user).shuffled(new Random(seed)));
                assertThat(page(user, items)).as("world %d, %s", seed, user).isEqualTo(pages.get(user));
                all.addAll(pages.get(user));
            }
            assertThat(pages.get(users.get(0))).as("two callers' pages").isNotEqualTo(pages.get(users.get(1)));
        }
        assertThat(all).as("links").anySatisfy(page -> assertThat(page).contains("\"kind\":\"NIBIN_LEAD\""));
        assertThat(all).as("cut marks").anySatisfy(page -> assertThat(page).contains("More incidents are connected beyond 1 step"));
        assertThat(all).as("what is not there").anySatisfy(page -> assertThat(page).contains("not there any more, or not for you"));
    }

    private static boolean isIncident(Item item) {
        return item.label().equals("Shooting") || item.label().equals("FirearmRecovery");
    }

    /** What one person sees from the start page on. */
    @SuppressWarnings("unchecked")
    private List<String> page(String user, List<Item> items) {
        try (Browser browser = new Browser()) {
            Page page = EmptyServicePage.signedIn(service, user, browser).settle().page();
            page.waitForFunction(
                    "() => document.querySelector('.start-parts') && !document.querySelector('.start').textContent.includes('One moment')");
            List<String> seen = new ArrayList<>();
            seen.add(page.locator(".start-parts").innerText());
            seen.addAll((List<String>) page.evaluate(LOOK,
                    items.stream().map(item -> Map.of("id", item.id(), "label", item.label())).toList()));
            assertThat(browser.faults()).isEmpty();
            return seen;
        }
    }
}
