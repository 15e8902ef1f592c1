package org.leadgraph.http;

import java.io.IOException;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses pages of other origins in the same form as every other refusal. */
final class JsonCorsProcessor extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        HttpRefusals.notPermitted(((ServletServerHttpResponse) response).getServletResponse());
    }
}
