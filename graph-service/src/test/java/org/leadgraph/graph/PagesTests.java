package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class PagesTests {
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final ListOrder<Kept> NEWEST = ListOrder.newestFirst("newest", Kept::at, Kept::name);
    private static final ListOrder<Kept> NUMBERED = ListOrder.byNumber("numbered", Kept::number);
    private static final ListOrder<Kept> NAMED = ListOrder.byNameAndId("named", Kept::name, each -> "id of " + each.name());
    private static final Map<String, Object> AVON = Map.of("agencyId", "avon");

    private record Kept(long number, String name, ZonedDateTime at) {}

    private final List<Kept> three = List.of(new Kept(3, "a", NOON.plusHours(3)), new Kept(2, "b", NOON.plusHours(2)),
            new Kept(1, "c", NOON.plusHours(1)));
    private final Pages pages = new Pages(new Cursors(List.of(new byte[32]), Clock.systemUTC()));

    @Test
    void showsOneElementLessThanWasLookedFor() {
        Page<Kept> page = pages.of(NUMBERED, new PageRequest(2, null), AVON);
        assertThat(page.parameters()).isEqualTo(Map.of("agencyId", "avon", "before", Long.MAX_VALUE, "limit", 3));

        Connection shown = page.of(three, Kept::name);

        assertThat(shown.nodes()).containsExactly("a", "b");
        assertThat(shown.pageInfo().hasNextPage()).isTrue();
        assertThat(shown.pageInfo().hasPreviousPage()).isFalse();
        assertThat(page.of(three.subList(0, 2)).pageInfo().hasNextPage()).isFalse();
        assertThat(page.of(List.of()).pageInfo().endCursor()).isNull();
    }

    @Test
    void goesOnBehindTheLastElement() {
        assertThat(after(NUMBERED)).containsEntry("before", 2L);
        assertThat(after(NEWEST)).containsEntry("at", NOON.plusHours(2)).containsEntry("id", "b");
        assertThat(after(NAMED)).containsEntry("name", "b").containsEntry("id", "id of b");
    }

    @Test
    void makesNodesOfAllElementsThatAreShown() {
        Connection shown = pages.of(NUMBERED, new PageRequest(2, null), AVON).ofAll(three,
                all -> all.stream().map(each -> all.size()).toList());

        assertThat(shown.nodes()).containsExactly(2, 2);
    }

    @Test
    void refusesACursorOfAnotherListOrAgency() {
        String cursor = pages.of(NUMBERED, new PageRequest(2, null), AVON).of(three).pageInfo().endCursor();
        PageRequest next = new PageRequest(2, cursor);

        assertThat(pages.of(NUMBERED, next, AVON).parameters()).containsEntry("before", 2L);
        assertThatThrownBy(() -> pages.of(NUMBERED, next, Map.of("agencyId", "brook"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> pages.of(NEWEST, next, AVON)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> pages.of(NUMBERED, new PageRequest(2, "2"), AVON)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void knowsWhichElementsComeAfterItsBeginning() {
        String cursor = pages.of(NAMED, new PageRequest(2, null), AVON).of(three).pageInfo().endCursor();
        Page<Kept> second = pages.of(NAMED, new PageRequest(2, cursor), AVON);

        assertThat(second.mayHold("b", "id of b")).isFalse();
        assertThat(second.mayHold("b", "id of c")).isTrue();
        assertThat(second.mayHold("a", "z")).isFalse();
        assertThat(second.mayHold("c", "")).isTrue();
        assertThat(pages.of(NAMED, new PageRequest(2, null), AVON).mayHold("", "x")).isTrue();
    }

    private Map<String, Object> after(ListOrder<Kept> order) {
        String cursor = pages.of(order, new PageRequest(2, null), AVON).of(three).pageInfo().endCursor();
        return pages.of(order, new PageRequest(2, cursor), AVON).parameters();
    }
}
