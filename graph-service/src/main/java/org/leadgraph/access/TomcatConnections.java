package org.leadgraph.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives each request a way to see whether its connection is still open, for which the servlet interface has none. For HTTP/1.1; others look open. */
@Component
class TomcatConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Attribute of a request: a {@link BooleanSupplier}, to be asked only between the reading of the body and the end of the answer. */
    static final String CONNECTED = TomcatConnections.class.getName() + ".connected";
    /** Among the notes that Tomcat keeps for others beside a request; it uses the first ones itself. */
    private static final int CONNECTION = 31;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(Http.class.getName());
        factory.addEngineValves(new ConnectionValve());
    }

    /** HTTP as ever, whose requests know their connection. Tomcat makes it by its name. */
    public static final class Http extends Http11NioProtocol {
        @Override
        protected Processor createProcessor() {
            return new Http11Processor(this, getAdapter()) {
                @Override
                public AbstractEndpoint.Handler.SocketState service(SocketWrapperBase<?> connection) throws IOException {
                    request.setNote(CONNECTION, connection);
                    return super.service(connection);
                }
            };
        }
    }

    private static final class ConnectionValve extends ValveBase {
        ConnectionValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getCoyoteRequest().getNote(CONNECTION) instanceof SocketWrapperBase<?> connection) {
                request.setAttribute(CONNECTED, (BooleanSupplier) () -> isOpen(connection));
            }
            getNext().invoke(request, response);
        }
    }

    /** Tries to read without waiting. What comes early of a next request is put back. */
    private static boolean isOpen(SocketWrapperBase<?> connection) {
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
}
