package org.leadgraph.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tomcat as this service needs it: requests know their {@link Line}, headers must come in time, forms are not read, and operators can have a port and threads
 * of their own.
 */
@Component
class TomcatConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Among the notes that Tomcat keeps for others beside a request; it uses the first ones itself. */
    private static final int CONNECTION = 31;
    private static final int OPERATORS_AT_ONCE = 4;
    private static final int OPERATORS_CONNECTED = 64;

    private final HttpSettings settings;

    TomcatConnections(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(Http.class.getName());
        factory.addEngineValves(new ConnectionValve(settings.operatorPort()));
        factory.addConnectorCustomizers(connector -> {
            // The service takes no forms. Looking for a parameter would read, and wait for, the body of one before it is known who sends it.
            connector.setParseBodyMethods("");
            if (connector.getProtocolHandler() instanceof Http http) {
                http.headerTime(settings.headerTime());
            }
        });
        if (settings.operatorPort() > 0) {
            factory.addAdditionalConnectors(forOperators());
        }
    }

    private Connector forOperators() {
        Connector connector = new Connector(Http.class.getName());
        connector.setPort(settings.operatorPort());
        connector.setParseBodyMethods("");
        Http http = (Http) connector.getProtocolHandler();
        http.setAddress(settings.operatorAddress());
        http.headerTime(settings.headerTime());
        http.setMaxThreads(OPERATORS_AT_ONCE);
        http.setMinSpareThreads(1);
        http.setMaxConnections(OPERATORS_CONNECTED);
        http.setConnectionTimeout(Math.toIntExact(settings.headerTime().toMillis()));
        return connector;
    }

    /** Tomcat's HTTP, but requests know their connection and headers have a time limit. Tomcat makes it by its name. */
    public static final class Http extends Http11NioProtocol {
        private Duration headerTime = Duration.ofSeconds(10);

        void headerTime(Duration time) {
            headerTime = time;
        }

        @Override
        protected Processor createProcessor() {
            return new Http11Processor(this, getAdapter()) {
                /** The connection whose headers are not complete, and since when. A processor goes from one connection to another. */
                private @Nullable SocketWrapperBase<?> incomplete;
                private long since;

                @Override
                public SocketState service(SocketWrapperBase<?> connection) throws IOException {
                    if (incomplete != connection) {
                        since = System.nanoTime();
                    } else if (System.nanoTime() - since > headerTime.toNanos()) {
                        // Tomcat starts waiting again with each byte, so a byte now and then would keep a connection for ever.
                        incomplete = null;
                        return SocketState.CLOSED;
                    }
                    request.setNote(CONNECTION, connection);
                    SocketState state = super.service(connection);
                    incomplete = state == SocketState.LONG && !isAsync() ? connection : null;
                    return state;
                }
            };
        }
    }

    private static final class ConnectionValve extends ValveBase {
        private final int operatorPort;

        ConnectionValve(int operatorPort) {
            super(true);
            this.operatorPort = operatorPort;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (operatorPort > 0 && request.getConnector().getPort() == operatorPort) {
                if (!Operators.isTheirs(request.getRequestURI())) {
                    response.sendError(Response.SC_NOT_FOUND);
                    return;
                }
                Operators.mark(request);
            }
            if (request.getCoyoteRequest().getNote(CONNECTION) instanceof SocketWrapperBase<?> connection) {
                request.setAttribute(RequestConnection.ATTRIBUTE, new OfTomcat(request, connection));
            }
            getNext().invoke(request, response);
        }
    }

    private record OfTomcat(Request request, SocketWrapperBase<?> connection) implements RequestConnection {
        /** Tries to read without waiting. If part of the next request comes early, it is put back. */
        @Override
        public boolean isOpen() {
            ByteBuffer early = ByteBuffer.allocate(1);
            try {
                int read = connection.read(false, early);
                if (read > 0) {
                    connection.unRead(early.flip());
                }
                return read >= 0;
            } catch (IOException ended) {
                return false;
            }
        }

        @Override
        public void waitAtMost(Duration time) {
            connection.setReadTimeout(Math.max(1, time.toMillis()));
        }

        @Override
        public void leaveTheRest() {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
