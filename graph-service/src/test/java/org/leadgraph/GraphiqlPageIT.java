package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the page /graphiql does when its sample questions are asked one after another, with the page's own scripts. */
@WithDemoWorld
class GraphiqlPageIT {
    @Test
    @DisplayName("R-02 to R-06 the page's samples run as they are offered: each as its person, with what the ones before have found; a subscription over the WebSocket")
    void runsItsSamples() {
        NodePrograms.requireNode();

        NodePrograms.Told told = NodePrograms.told(Path.of("src/test/node"), Map.of(), "node", "--experimental-websocket", "page.mjs",
                ServiceUnderTest.started().base().toString());

        assertThat(told.output()).contains("The page works.");
    }
}
