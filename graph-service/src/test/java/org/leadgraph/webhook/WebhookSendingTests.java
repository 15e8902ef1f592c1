package org.leadgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.InvalidRequest;

class WebhookSendingTests {
    private static final byte[] BODY = "{\"type\":\"test\"}".getBytes(StandardCharsets.UTF_8);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static WebhookSender sender(WebhookAddress.Names names, boolean loopback, Duration time) {
        return new WebhookSender(new WebhookAddress(names, loopback), time);
    }

    private int sent(WebhookSender sender, URI to) throws IOException {
        try {
            return sender.send(to, Map.of("webhook-id", "1"), BODY);
        } finally {
            sender.close();
        }
    }

    private int sent(Duration time) throws IOException {
        return sent(sender(_ -> new InetAddress[]{LOOPBACK}, true, time), receiver.at("receiver.example"));
    }

    @Test
    @DisplayName("G-01 the signature is that of Standard Webhooks: its published example comes out")
    void signsAsTheSpecificationHasIt() {
        assertThat(WebhookSecrets.sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void sendsTheBodyAndTakesTheStatus() throws IOException {
        assertThat(sent(Duration.ofSeconds(10))).isEqualTo(200);
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.line()).isEqualTo("POST /hooks?to=desk HTTP/1.1");
            assertThat(message.text()).isEqualTo("{\"type\":\"test\"}");
            assertThat(message.header("Content-Type")).startsWith("application/json");
            assertThat(message.header("Host")).startsWith("receiver.example:");
            assertThat(message.header("Upgrade")).isEmpty();
        });
    }

    @Test
    void keepsNoConnections() throws IOException {
        try (WebhookSender sender = sender(_ -> new InetAddress[]{LOOPBACK}, true, Duration.ofSeconds(10))) {
            for (int i = 0; i < 30; i++) {
                receiver.answers(i % 2 == 0 ? Receiver.answer("200 OK") : socket -> socket.close());
                try {
                    sender.send(receiver.at("receiver.example"), Map.of(), BODY);
                } catch (IOException closed) {
                    assertThat(closed).hasMessageNotContaining("too long");
                }
            }
        }
        assertThat(receiver.messages()).hasSize(30).allMatch(message -> message.header("Cookie").isEmpty());
    }

    @Test
    @DisplayName("G-01 a redirect is an answer like others: nothing is sent where it points to")
    void followsNothing() throws IOException {
        try (Receiver inside = new Receiver()) {
            for (String status : List.of("301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect")) {
                receiver.answers(Receiver.answer(status, "Location: " + inside.at("127.0.0.1")));
                assertThat(sent(Duration.ofSeconds(10))).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            }
            assertThat(inside.messages()).isEmpty();
        }
    }

    @Test
    @DisplayName("G-01 a receiver that closes early, says nothing, or says it byte by byte is given up in time")
    void isNotHeldUp() {
        receiver.answers(socket -> socket.close());
        assertThatThrownBy(() -> sent(Duration.ofSeconds(10))).isInstanceOf(IOException.class);

        long begin = System.nanoTime();
        receiver.answers(_ -> Thread.sleep(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> sent(Duration.ofMillis(500))).isInstanceOf(IOException.class);
        receiver.answers(socket -> {
            Receiver.write(socket, "HTTP/1.1 200 OK\r\nX-Long: ");
            while (true) {
                Receiver.write(socket, "x");
                Thread.sleep(50);
            }
        });
        assertThatThrownBy(() -> sent(Duration.ofMillis(500))).isInstanceOf(IOException.class).hasMessage("It took too long");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("G-01 the body of an answer is not read, however long it is or slow it comes")
    void readsNoBody() throws IOException {
        AtomicInteger written = new AtomicInteger();
        receiver.answers(socket -> {
            Receiver.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            for (int i = 0; i < 1_000; i++) {
                Receiver.write(socket, "x".repeat(1_000_000));
                written.incrementAndGet();
            }
        });
        assertThat(sent(Duration.ofSeconds(30))).isEqualTo(200);
        assertThat(written.get()).isLessThan(100);

        receiver.answers(socket -> {
            Receiver.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegin");
            Thread.sleep(Duration.ofMinutes(1));
        });
        long begin = System.nanoTime();
        assertThat(sent(Duration.ofSeconds(30))).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("G-01 nothing is sent to a name of a private address, also when only one of its addresses is one")
    void sendsNothingInside() throws Exception {
        InetAddress outside = InetAddress.ofLiteral("1.1.1.1");
        for (InetAddress[] addresses : List.of(new InetAddress[]{LOOPBACK}, new InetAddress[]{outside, LOOPBACK},
                new InetAddress[]{LOOPBACK, outside}, new InetAddress[]{})) {
            assertThatThrownBy(() -> sent(sender(_ -> addresses, false, Duration.ofSeconds(10)), receiver.at("receiver.example")))
                    .isInstanceOf(WebhookAddress.NotPublic.class);
        }
        for (String written : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "2130706433", "0x7f.1")) {
            assertThatThrownBy(() -> sent(sender(InetAddress::getAllByName, false, Duration.ofSeconds(10)), receiver.at(written)))
                    .as(written)
                    .isInstanceOf(UnknownHostException.class);
        }
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    @DisplayName("G-01 a name that says something else a moment later changes nothing: it is looked up once, and what was judged is what is connected to")
    void connectsToWhatWasJudged() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        WebhookAddress.Names rebinding = _ -> new InetAddress[]{
                asked.getAndIncrement() == 0 ? LOOPBACK : InetAddress.ofLiteral("10.0.0.1")};
        try (WebhookSender sender = new WebhookSender(new WebhookAddress(rebinding, true), Duration.ofSeconds(10))) {
            assertThat(sender.send(receiver.at("receiver.example"), Map.of(), BODY)).isEqualTo(200);
            assertThat(asked).hasValue(1);
            assertThatThrownBy(() -> sender.send(receiver.at("receiver.example"), Map.of(), BODY))
                    .isInstanceOf(WebhookAddress.NotPublic.class);
        }
        assertThat(receiver.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://", "http://desk.example/", "ftp://desk.example/", "//desk.example/", "desk.example",
            "https://ann:secret@desk.example/",
            "https://desk.example/#part", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.8:8443/hook",
            "https://[fd00:ec2::254]/", "https://desk.example:0/", "https://desk.example:70000/", "https://desk .example/",
            "https://d\u00e9sk.example/",
            "https://desk.example/\nX: 1", "javascript:alert(1)", "http://127.0.0.1:8080/"})
    @DisplayName("G-01 an address that nothing is sent to is refused as it is entered")
    void refusesAddresses(String url) {
        assertThatThrownBy(() -> new WebhookAddress(InetAddress::getAllByName, false).entered(url))
                .isInstanceOfSatisfying(InvalidRequest.class, said -> assertThat(said.code()).isEqualTo("WEBHOOK_URL_INVALID"))
                .hasMessageNotContaining("desk");
    }

    @Test
    void takesAddressesOfTheInternetAndForDevelopmentItsOwnMachine() {
        WebhookAddress usual = new WebhookAddress(InetAddress::getAllByName, false);
        WebhookAddress development = new WebhookAddress(InetAddress::getAllByName, true);

        assertThat(usual.entered("https://desk.example:8443/hooks?token=1")).hasHost("desk.example");
        assertThat(usual.entered("https://1.1.1.1/")).hasHost("1.1.1.1");
        assertThat(development.entered("http://127.0.0.1:9/hook")).hasHost("127.0.0.1");
        assertThat(development.entered("http://localhost:9/hook")).hasHost("localhost");
        assertThatThrownBy(() -> development.entered("http://desk.example/")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> development.entered("https://10.0.0.1/")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void waitsLongerEachTime() {
        assertThat(List.of(1, 2, 3, 9, 10, 100).stream().map(Waits::after)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2),
                Duration.ofMinutes(4),
                Duration.ofMinutes(256), Duration.ofHours(6), Duration.ofHours(6));
    }
}
