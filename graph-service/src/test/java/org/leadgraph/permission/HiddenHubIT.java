package org.leadgraph.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;

/** How long it takes to be told that one may not ask for permission, which must not tell whether there is something hidden under the id. */
@WithEmptyService
@Isolated("it looks at the time")
class HiddenHubIT {
    private static final String ASK = "mutation($id: ID!) { requestPermission(recordIds: [$id], intendedUses: [OFFICIAL_FILE], note: \"A test\") { id } }";
    private static final int PAIRS = 80;

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("MATCH (hub:Shooting {recordId: $hub}) UNWIND range(1000, 1599) AS n "
                + "CREATE (hub)-[:RECOVERED]->(:Firearm:S3 {recordId: 'e' + toString(n) + substring($hub, 5), ori: 'IL0000030', serial: 'S' + n})",
                Map.of("hub", PermissionWorld.COVE));
    }

    @Test
    @DisplayName("INV-21 asking about a hidden record with 600 links takes as long as asking about an id that there is not")
    void isLikeAnUnknownId() {
        for (int warmUp = 0; warmUp < 40; warmUp++) {
            nanos(PermissionWorld.COVE);
            nanos(PermissionWorld.NOWHERE);
        }
        List<Long> hidden = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) {
                hidden.add(nanos(PermissionWorld.COVE));
                unknown.add(nanos(PermissionWorld.NOWHERE));
            } else {
                unknown.add(nanos(PermissionWorld.NOWHERE));
                hidden.add(nanos(PermissionWorld.COVE));
            }
        }
        long slower = hidden.stream().mapToLong(one -> unknown.stream().filter(other -> one > other).count()).sum();
        double chance = slower / (double) PAIRS / PAIRS;
        System.out.printf("Hidden hub: slower than an unknown id in %.2f of comparisons%n", chance);
        assertThat(chance).as("0.5 tells nothing").isBetween(0.33, 0.67);
    }

    private long nanos(String id) {
        long begin = System.nanoTime();
        assertThat(service.refusal("C:ann@avon", ASK, Map.of("id", id))).isEqualTo("RECORD_UNKNOWN");
        return System.nanoTime() - begin;
    }
}
