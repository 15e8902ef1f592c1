package org.leadgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leadgraph.WithDemoWorld;

/** What people do by mouse where there is no button: dragging over the timeline, drawing a lasso, clicking on the map. */
@WithDemoWorld
@EnabledIf(value = "org.leadgraph.explorer.Browser#isThere", disabledReason = Browser.MISSING)
class ExplorerMouseIT extends OnThePage {
    @AfterEach
    void nothingLeftThisMachineAndNothingBroke() {
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    @DisplayName("dragging over the timeline leaves the records of that time in the table, and says that the others are pale")
    void brushesTheTimeline() {
        Explorer explorer = athena().openSample();
        explorer.table();
        assertThat(rows(explorer)).hasCount(4);
        explorer.button("Timeline").click();
        explorer.page().locator(".timeline .event").nth(3).waitFor();
        BoundingBox all = explorer.page().locator(".timeline .brush .overlay").boundingBox();
        double between = (xOf(explorer, "23-777000") + xOf(explorer, "24-6134000")) / 2;

        drag(explorer, List.of(new double[]{all.x + 2, all.y + 8}, new double[]{between, all.y + 20}));

        assertThat(explorer.page().locator(".facts")).containsText("Records outside the chosen dates are pale.");
        assertThat(explorer.page().locator(".timeline .event.outside")).hasCount(2);
        assertThat(explorer.records()).containsExactlyInAnyOrder("23-774000", "23-777000");
        explorer.button("All dates").click();
        assertThat(rows(explorer)).hasCount(4);
    }

    @Test
    @DisplayName("a line drawn around records with the lasso chooses them and no others")
    void drawsALasso() {
        Explorer explorer = athena().openSample();
        // In hand it can be put away again: the tools stay where they are.
        for (int i = 0; i < 3; i++) {
            explorer.button("Lasso: draw around records").click();
        }
        BoundingBox board = explorer.page().locator("#board").boundingBox();
        Map<String, Double> at = placeOf(explorer, "23-774000");
        double x = board.x + at.get("x");
        double y = board.y + at.get("y");

        drag(explorer, List.of(new double[]{x - 30, y - 30}, new double[]{x + 30, y - 30}, new double[]{x + 30, y + 30},
                new double[]{x - 30, y + 30}));

        assertThat(explorer.page().locator(".details h2")).hasText("23-774000");
        explorer.table();
        assertThat(explorer.page().locator(".table-of-records tr[aria-selected=true]")).hasCount(1);
        assertThat(explorer.button("Lasso: draw around records")).hasAttribute("aria-pressed", "false");
    }

    @Test
    @DisplayName("a click on a place of the map chooses the record there, in the picture, the table and the panel")
    void clicksOnTheMap() {
        Explorer explorer = athena().openSample();
        explorer.button("Choose the others instead").click();
        explorer.button("Hide").click();
        explorer.page().locator("#board").focus();
        explorer.page().keyboard().press("Escape");
        assertThat(explorer.page().locator(".details h2")).hasCount(0);

        explorer.button("Map").click();
        assertThat(explorer.page().locator(".map .below")).containsText("1 record of 1 with a known place");
        BoundingBox ground = explorer.page().locator(".map .ground").boundingBox();
        // One record alone is in the middle.
        explorer.page().mouse().click(ground.x + ground.width / 2, ground.y + ground.height / 2);

        assertThat(explorer.page().locator(".details h2")).hasText("2019-0002500");
    }

    private static Locator rows(Explorer explorer) {
        return explorer.page().locator(".table-of-records tbody tr");
    }

    private static double xOf(Explorer explorer, String name) {
        BoundingBox box = explorer.page().locator(".timeline .event", new Page.LocatorOptions().setHas(
                explorer.page().locator("title", new Page.LocatorOptions().setHasText(name)))).boundingBox();
        return box.x + box.width / 2;
    }

    /** In pixels of the board. */
    @SuppressWarnings("unchecked")
    private static Map<String, Double> placeOf(Explorer explorer, String name) {
        return (Map<String, Double>) explorer.page().evaluate("""
                async name => {
                  const at = file => import(document.querySelector('script[type=module]').src.replace('main.js', file));
                  const [{ state }, { picture }] = await Promise.all([at('store.js'), at('picture/picture.js')]);
                  const { id } = [...state.board.nodes.values()].find(node => node.record.caseNumber === name);
                  const { x, y } = picture().getElementById(id).renderedPosition();
                  return { x: x + 0.001, y: y + 0.001 };
                }""", name);
    }

    private static void drag(Explorer explorer, List<double[]> along) {
        Mouse mouse = explorer.page().mouse();
        mouse.move(along.getFirst()[0], along.getFirst()[1]);
        mouse.down();
        along.stream().skip(1).forEach(point -> mouse.move(point[0], point[1], new Mouse.MoveOptions().setSteps(6)));
        mouse.up();
    }
}
