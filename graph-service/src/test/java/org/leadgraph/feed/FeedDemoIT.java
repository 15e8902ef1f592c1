package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.model.FeedFile;

/** The five minutes of docs/feeds.md. */
@WithDemoWorld
class FeedDemoIT {
    private final ServiceUnderTest demo = ServiceUnderTest.started();

    @Test
    @DisplayName("B-08, B-10, S-05, S-06 in the demo, Owen's program sends the examples; as a dry run, which leaves the world as it is")
    void owensProgramSendsTheExamples() {
        FeedSender rms = new FeedSender(demo.base(), demo.as("owen@willet-crossing").without("X-Use-Code").without("X-Search-Reason")
                .data("mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }").at("/openFeedAccount/credential")
                .asString());

        for (FeedFile file : FeedFile.all()) {
            Answer answer = rms.send(file.name() + "?dryRun=true&wait=60", BodyPublishers.ofString(FeedExamples.csv(file)),
                    Map.of("Content-Type", "text/csv"));
            assertThat(answer.text("status")).as("%s %s", file.name(), answer).isEqualTo("COMPLETE");
        }
        String account = demo.as("owen@willet-crossing").data("{ feedAccounts { nodes { id } } }").at("/feedAccounts/nodes/0/id")
                .asString();
        demo.as("owen@willet-crossing").data("mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", account));
    }
}
