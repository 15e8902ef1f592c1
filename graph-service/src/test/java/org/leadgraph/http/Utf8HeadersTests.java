package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.identity.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = FrontDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        "management.endpoint.health.validate-group-membership=false",
        "server.address=127.0.0.1",
        "spring.graphql.schema.locations=classpath:access-schema/"})
class Utf8HeadersTests {
    @LocalServerPort
    private int port;
    @Autowired
    private TestTokens tokens;

    @Test
    @DisplayName("P-11 header values are read as UTF-8; those of browsers, which can only send Latin-1, as they are")
    void readsHeadersAsUtf8() throws Exception {
        assertThat(reasonOf("Peoría – case 7", StandardCharsets.UTF_8)).isEqualTo("Peoría – case 7");
        assertThat(reasonOf("Peoría", StandardCharsets.ISO_8859_1)).isEqualTo("Peoría");
        assertThat(reasonOf("Case 7", StandardCharsets.US_ASCII)).isEqualTo("Case 7");
    }

    @Test
    void refusesHeadersThatAreNoText() throws Exception {
        String answer = raw("Case\u0085 7", StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("REQUEST_INVALID", "a header").doesNotContain("INTERNAL_FAULT");
    }

    private String reasonOf(String reason, Charset written) throws IOException {
        String answer = raw(reason, written);
        assertThat(answer).startsWith("HTTP/1.1 200");
        String body = answer.substring(answer.indexOf("{\"data\""), answer.lastIndexOf('}') + 1);
        return new JsonMapper().readTree(body).at("/data/reason").asString();
    }

    /** No client of Java sends such bytes. */
    private String raw(String reason, Charset written) throws IOException {
        String body = "{\"query\": \"{ reason }\"}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + tokens.valid() + "\r\nContent-Length: " + body.length() + "\r\nX-Search-Reason: ")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(reason.getBytes(written));
            out.write(("\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
