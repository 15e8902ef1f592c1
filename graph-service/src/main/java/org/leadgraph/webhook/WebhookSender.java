package org.leadgraph.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one message to one address, and takes the first line of the answer. Nothing that the other side says can lead anywhere else: redirects are not followed, the body is not read, no cookie is kept,
 * no connection is used twice, and the whole takes no longer than it may.
 */
final class WebhookSender implements AutoCloseable {
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient client;
    private final Duration time;
    private final ScheduledExecutorService ends = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-ends").factory());

    WebhookSender(WebhookAddress addresses, Duration time) {
        Timeout most = Timeout.of(time);
        this.time = time;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(most).setSocketTimeout(most).build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(most).setConnectionRequestTimeout(most).setProtocolUpgradeEnabled(false)
                                .build())
                // Never a proxy of the machine's settings: it would look the name up again by itself.
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Leadgraph").build();
    }

    /**
     * The status of the answer.
     *
     * @param headers
     *            beside the type of the body, which is JSON
     * @throws IOException
     *             when there was none in time
     */
    int send(URI to, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        AtomicBoolean over = new AtomicBoolean();
        var end = ends.schedule(() -> {
            over.set(true);
            request.cancel();
        }, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = client.executeOpen(null, request, null);
            int status = answer.getCode();
            // The connection is cut first: closing alone would read the body to its end.
            request.cancel();
            Closer.closeQuietly(answer);
            return status;
        } catch (IOException failed) {
            throw over.get() ? new IOException("It took too long") : failed;
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }
}
