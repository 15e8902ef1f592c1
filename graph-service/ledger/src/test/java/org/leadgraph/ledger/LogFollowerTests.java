package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.aSearch;
import static org.leadgraph.ledger.SampleLog.anIntent;
import static org.leadgraph.ledger.SampleLog.anOutcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.ledger.LogFollower.Place;

class LogFollowerTests {
    private static final Set<String> OUTCOMES = Set.of("SEARCH_OUTCOME");

    @TempDir
    Path root;
    private final List<String> found = new ArrayList<>();

    @Test
    void readsWhatWasAddedSinceAPlaceOverSeveralFiles() {
        SampleLog sample = new SampleLog(root).rollingAt(4_000);
        LogFollower follower = new LogFollower(sample.directory);
        Place place = Place.BEGIN;
        for (int round = 0; round < 4; round++) {
            try (AuditLog log = sample.open()) {
                for (int i = 0; i < 6; i++) {
                    log.append(anIntent("i-" + round + "-" + i));
                    log.append(anOutcome(aSearch("o-" + round + "-" + i), "ZZ0010000"));
                }
            }
            place = follower.follow(place, OUTCOMES, (entry, segment, offset) -> {
                assertThat(follower.at(segment, offset)).contains(entry);
                found.add(((SearchOutcome) entry.entry()).search().searchId());
            });
            place = Place.of(place.texts());
            sample.clock.forward(Duration.ofDays(1));
        }
        assertThat(found).hasSize(24).doesNotHaveDuplicates().startsWith("o-0-0", "o-0-1").endsWith("o-3-5");
        assertThat(place.next()).isEqualTo(sample.entries().getLast().sequence() + 1);
    }

    @Test
    void noticesThatALogIsAnotherOneOrWasChanged() throws IOException {
        SampleLog sample = new SampleLog(root).with(20);
        LogFollower follower = new LogFollower(sample.directory);
        Place place = follower.follow(Place.BEGIN, OUTCOMES, (_, _, _) -> {
        });
        Place other = new Place(place.segment(), place.offset(), place.next(), "ab".repeat(32));
        sample.with(1);
        assertThatThrownBy(() -> follower.follow(other, OUTCOMES, (_, _, _) -> {
        })).isInstanceOf(AuditUnavailable.class);
        Path file = sample.segments().getFirst();
        Files.writeString(file, Files.readString(file).replace("\"s-7\"", "\"s-X\""));
        assertThatThrownBy(() -> follower.follow(Place.BEGIN, OUTCOMES, (_, _, _) -> {
        })).isInstanceOf(AuditUnavailable.class).hasMessageContaining("it was changed");
        Files.delete(file);
        assertThatThrownBy(() -> follower.follow(place, OUTCOMES, (_, _, _) -> {
        })).isInstanceOf(AuditUnavailable.class);
        assertThat(follower.at(place.segment(), 0)).isEmpty();
    }
}
