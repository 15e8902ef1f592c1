package org.leadgraph.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses pages of other origins in the same form as every other refusal. */
final class JsonCorsProcessor extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        HttpRefusals.write(((ServletServerHttpResponse) response).getServletResponse(), HttpStatus.FORBIDDEN, HttpProblem.NOT_PERMITTED,
                "Pages of this origin may not ask here, or not with this method and these headers. The operator allows an origin with the setting "
                        + "leadgraph.http.allowed-origins.");
    }
}
