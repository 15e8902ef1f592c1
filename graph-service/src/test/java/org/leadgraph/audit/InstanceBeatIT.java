package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.graph.TestKeys;

class InstanceBeatIT {
    @Test
    @DisplayName("an instance notices once that another one has other keys of cursors, also while a key is changed; not that it has gone")
    void noticesOthersWithOtherKeys() {
        try (TestDatabase database = TestDatabase.start()) {
            InstanceBeat a = beat(database, "a", "key-1");
            InstanceBeat changing = beat(database, "b", "key-2", "key-1");
            InstanceBeat stranger = beat(database, "c", "key-3");

            assertThat(a.strangers()).isEmpty();
            assertThat(beat(database, "b", "key-1", "key-2").strangers()).as("a new key that only opens").isEmpty();
            assertThat(changing.strangers()).as("the new key seals, and a does not have it").containsExactly("a");
            assertThat(stranger.strangers()).containsExactly("a", "b");
            assertThat(a.strangers()).containsExactly("b", "c");
            assertThat(a.strangers()).as("again").isEmpty();

            database.graph().write("MATCH (gone:ServiceInstance) SET gone.seenAt = datetime.realtime() - duration({minutes: 3})",
                    java.util.Map.of());
            assertThat(beat(database, "d", "key-4").strangers()).isEmpty();
        }
    }

    private static InstanceBeat beat(TestDatabase database, String name, String... keys) {
        return new InstanceBeat(database.graph(), new OwnLog(name, Path.of(name)), TestKeys.of(keys));
    }
}
