package org.leadgraph.identity;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** Asks the identity provider for its keys, and notices when it says something else than the last time. */
final class IssuersAnswers implements ClientHttpRequestInterceptor {
    private final Map<URI, byte[]> last = new ConcurrentHashMap<>();
    private final Runnable changed;

    private IssuersAnswers(Runnable changed) {
        this.changed = changed;
    }

    /** What asks, with the patience that Spring's own has. */
    static RestTemplate noticing(Runnable changed) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(JWKSourceBuilder.DEFAULT_HTTP_CONNECT_TIMEOUT);
        requests.setReadTimeout(JWKSourceBuilder.DEFAULT_HTTP_READ_TIMEOUT);
        RestTemplate asking = new RestTemplate(new BufferingClientHttpRequestFactory(requests));
        asking.getInterceptors().add(new IssuersAnswers(changed));
        return asking;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        ClientHttpResponse response = execution.execute(request, body);
        if (response.getStatusCode().is2xxSuccessful()) {
            byte[] said = response.getBody().readAllBytes();
            byte[] before = last.put(request.getURI(), said);
            if (before != null && !Arrays.equals(before, said)) {
                changed.run();
            }
        }
        return response;
    }
}
