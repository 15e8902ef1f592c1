package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.HeadKeeping;
import org.leadgraph.live.PolicyChanges;

/** The head that the graph keeps. */
@WithDemoWorld
class KeptHeadIT {
    private final ServiceUnderTest service = ServiceUnderTest.started();

    private List<String> kept() {
        return service.bean(SystemGraph.class).read("MATCH (n:SearchLogHead {log: 'main'}) RETURN n.head AS head", Map.of(),
                row -> (String) row.get("head"));
    }

    @Test
    @DisplayName("P-13 the graph keeps the newest head of the search log, once, and keeping it is not a change of policy")
    void keepsTheNewestHead() {
        Object before = service.bean(PolicyChanges.class).now();

        service.bean(HeadKeeping.class).keep();

        assertThat(kept()).containsExactly(service.bean(AuditLog.class).lastHead().orElseThrow());
        assertThat(service.bean(PolicyChanges.class).now()).isEqualTo(before);
    }

    @Test
    @DisplayName("INV-3 no caller sees it, and none can ask for it")
    void hidesIt() {
        String answer = service.send(HttpRequest.newBuilder(service.base().resolve("/db/leadgraph/query/v2"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + service.tokenOf("vera@il-sample"))
                .header("X-Use-Code", "C").header("X-Search-Reason", "Looking for heads")
                .POST(BodyPublishers.ofString("{\"statement\": \"MATCH (n) WHERE n.head IS NOT NULL RETURN count(n) AS n\"}")).build())
                .body();

        assertThat(kept()).isNotEmpty();
        assertThat(answer).contains("\"values\":[[0]]");
    }
}
