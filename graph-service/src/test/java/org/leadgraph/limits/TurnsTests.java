package org.leadgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.limits.Turns.Bounds;
import org.leadgraph.limits.Turns.Turn;
import org.leadgraph.problem.LimitExceeded;

class TurnsTests {
    @Test
    @DisplayName("INV-56 a user has only so many questions at once; one that has ended makes room")
    void boundsUsers() {
        Turns turns = new Turns(new Bounds(2, 3, 4, 16, Duration.ofMinutes(1)));
        Turn first = turns.take("ann", "avon");
        turns.take("ann", "avon");

        assertThatThrownBy(() -> turns.in("ann", "avon", () -> "third")).isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("2 questions").matches(full -> ((LimitExceeded) full).retryable());
        assertThat(turns.in("ben", "brook", () -> "another user")).isEqualTo("another user");
        first.close();
        assertThat(turns.in("ann", "avon", () -> "again")).isEqualTo("again");
    }

    @Test
    @DisplayName("INV-56 an agency that asks for everything leaves turns to others")
    void boundsAgencies() {
        Turns turns = new Turns(new Bounds(2, 3, 4, 16, Duration.ofMinutes(1)));
        List<CompletableFuture<Turn>> avon = ask(turns, "avon", 5);

        assertThat(avon.stream().filter(CompletableFuture::isDone)).hasSize(3);
        assertThat(turns.ask("ben", "brook")).isCompleted();
        assertThat(turns.waiting()).isEqualTo(2);
    }

    @Test
    @DisplayName("INV-56 no agency has all turns, however few there are: a slow query of one does not make another wait")
    void leavesATurnToAnother() {
        Turns turns = new Turns(new Bounds(2, 3, 2, 16, Duration.ofMinutes(1)).withRoomForAnother());
        List<CompletableFuture<Turn>> avon = ask(turns, "avon", 5);

        assertThat(avon.stream().filter(CompletableFuture::isDone)).hasSize(1);
        assertThat(turns.ask("ben", "brook")).isCompleted();
        assertThat(new Bounds(2, 3, 1, 16, Duration.ofMinutes(1)).withRoomForAnother().ofAgency()).as("of a single turn").isEqualTo(1);
    }

    @Test
    @DisplayName("INV-56 the agency with the fewest turns goes next, and within an agency whoever came first")
    void givesTheNextTurnToTheAgencyWithTheFewest() {
        Turns turns = new Turns(new Bounds(1, 9, 2, 16, Duration.ofMinutes(1)));
        List<CompletableFuture<Turn>> avon = ask(turns, "avon", 6);
        CompletableFuture<Turn> brook = turns.ask("ben", "brook");
        CompletableFuture<Turn> cove = turns.ask("cat", "cove");

        avon.get(0).join().close();
        assertThat(brook).isCompleted();
        assertThat(avon.get(2)).isNotDone();
        avon.get(1).join().close();
        assertThat(cove).isCompleted();
        cove.join().close();
        assertThat(avon.get(2)).isCompleted();
        assertThat(avon.get(3)).isNotDone();
    }

    @Test
    @DisplayName("INV-56 an agency's many users do not take the places to wait from another agency")
    void leavesPlacesToWait() {
        Turns turns = new Turns(new Bounds(1, 9, 1, 3, Duration.ofMinutes(1)));
        List<CompletableFuture<Turn>> avon = ask(turns, "avon", 4);
        CompletableFuture<Turn> brook = turns.ask("ben", "brook");

        assertThat(brook).isNotDone();
        assertThat(avon.get(3)).isCompletedExceptionally();
        assertThat(avon.get(2)).isNotDone();
        assertThat(turns.ask("amy", "avon")).as("one more of the agency that has the most waiting").isCompletedExceptionally();
        avon.get(0).join().close();
        assertThat(brook).isCompleted();
    }

    @Test
    @DisplayName("INV-35 a caller without a turn gets the same words, whether others or the own agency have all turns")
    void saysNothingOfOthers() {
        Turns own = new Turns(new Bounds(1, 1, 2, 9, Duration.ZERO));
        own.take("art", "avon");
        Turns others = new Turns(new Bounds(1, 2, 2, 9, Duration.ZERO));
        others.take("ben", "brook");
        others.take("bob", "brook");
        Turns full = new Turns(new Bounds(1, 2, 2, 0, Duration.ofMinutes(1)));
        full.take("cat", "cove");
        full.take("cem", "cove");

        List<LimitExceeded> refusals = new ArrayList<>();
        for (Turns turns : List.of(own, others, full)) {
            assertThatThrownBy(() -> turns.take("ann", "avon")).isInstanceOfSatisfying(LimitExceeded.class, refusals::add);
        }

        assertThat(refusals).hasSize(3).extracting(Throwable::getMessage, LimitExceeded::details).containsOnly(
                tuple(refusals.getFirst().getMessage(), refusals.getFirst().details()));
        assertThat(refusals.getFirst().code()).isEqualTo("TOO_MANY_QUERIES");
        assertThat(refusals.getFirst().retryable()).isTrue();
    }

    @Test
    @DisplayName("INV-56 whatever happens, no limit is exceeded, no caller waits while there is room, and nothing is left in the end")
    void keepsItsBoundsWhateverHappens() {
        Random random = new Random(9);
        Bounds bounds = new Bounds(3, 4, 7, 5, Duration.ofMinutes(1));
        Turns turns = new Turns(bounds);
        List<Asked> open = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(3) > 0) {
                String agency = "agency " + random.nextInt(4);
                String user = agency + random.nextInt(3);
                open.add(new Asked(user, agency, turns.ask(user, agency)));
            } else if (!open.isEmpty()) {
                Asked ended = open.remove(random.nextInt(open.size()));
                Turns.leave(ended.turn());
                Turns.leave(ended.turn());
            }
            open.removeIf(each -> each.turn().isCompletedExceptionally());
            List<Asked> taken = open.stream().filter(Asked::has).toList();
            assertThat(taken).hasSizeLessThanOrEqualTo(bounds.atOnce());
            assertThat(open.size() - taken.size()).isEqualTo(turns.waiting()).isLessThanOrEqualTo(bounds.waiting());
            for (Asked each : open) {
                long ofAgency = taken.stream().filter(other -> other.agency().equals(each.agency())).count();
                assertThat(ofAgency).isLessThanOrEqualTo(bounds.ofAgency());
                assertThat(open.stream().filter(other -> other.user().equals(each.user())).count()).isLessThanOrEqualTo(bounds.ofUser());
                if (!each.has()) {
                    assertThat(taken.size() == bounds.atOnce() || ofAgency == bounds.ofAgency()).as("room at step %d", i).isTrue();
                }
            }
        }
        for (Asked each : List.copyOf(open)) {
            Turns.leave(each.turn());
        }
        assertThat(turns.isIdle()).isTrue();
    }

    private record Asked(String user, String agency, CompletableFuture<Turn> turn) {
        boolean has() {
            return turn.isDone() && !turn.isCompletedExceptionally();
        }
    }

    private static List<CompletableFuture<Turn>> ask(Turns turns, String agency, int users) {
        return IntStream.range(0, users).mapToObj(user -> turns.ask(agency + user, agency)).toList();
    }
}
