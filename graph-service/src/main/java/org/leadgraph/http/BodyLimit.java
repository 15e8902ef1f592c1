package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads request bodies before anything parses them. Refuses bodies that are too large, even if they do not state their length, and those that do not arrive:
 * waiting for a body takes a thread, so it has a time limit, and each user may have only a few.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final int AT_ONCE = 8 * 1024;

    private final RequestMatcher limited;
    private final HttpSettings settings;
    private final BodyWaits waits;

    BodyLimit(RequestMatcher limited, HttpSettings settings) {
        this.limited = limited;
        this.settings = settings;
        this.waits = new BodyWaits(settings.bodiesOfOne(), settings.bodiesAtOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limited.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = Math.toIntExact(settings.largestBody().toBytes());
        if (request.getContentLengthLong() > limit) {
            refuseLarge(response);
            return;
        }
        byte[] body;
        try {
            body = read(request, limit);
        } catch (BodyWaits.Full full) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            HttpRefusals.write(response, HttpStatus.SERVICE_UNAVAILABLE, HttpProblem.SERVICE_BUSY,
                    "Too many requests are waiting for their bodies. Try again in a moment.");
            return;
        } catch (SocketTimeoutException slow) {
            HttpRefusals.write(response, HttpStatus.REQUEST_TIMEOUT, HttpProblem.REQUEST_TOO_SLOW,
                    "The body did not arrive in time. Send it without pauses, at " + settings.bodyRate().toKilobytes()
                            + " KiB a second or faster.");
            return;
        } catch (IOException broken) {
            HttpRefusals.write(response, HttpStatus.BAD_REQUEST, HttpProblem.REQUEST_INVALID,
                    "The body cannot be read: it ends too early, or is not valid HTTP/1.1.");
            return;
        }
        if (body.length > limit) {
            refuseLarge(response);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** What there is is taken; only for what has not come yet there is a wait. One byte more than the limit is enough to know. */
    private byte[] read(HttpServletRequest request, int limit) throws IOException {
        ServletInputStream in = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long begun = System.nanoTime();
        byte[] part = new byte[AT_ONCE];
        while (body.size() <= limit && !in.isFinished()) {
            int most = Math.min(AT_ONCE, limit + 1 - body.size());
            int read = in.available() > 0 ? in.read(part, 0, most) : await(request, in, part, most, left(begun, body.size()));
            if (read < 0) {
                break;
            }
            body.write(part, 0, read);
        }
        return body.toByteArray();
    }

    private int await(HttpServletRequest request, ServletInputStream in, byte[] part, int most, Duration left) throws IOException {
        if (!left.isPositive()) {
            throw new SocketTimeoutException("The body is late");
        }
        String who = String.valueOf(request.getRemoteUser());
        waits.begin(who);
        try {
            if (request.getAttribute(RequestConnection.ATTRIBUTE) instanceof RequestConnection connection) {
                connection.waitAtMost(left);
            }
            return in.read(part, 0, most);
        } finally {
            waits.end(who);
        }
    }

    private Duration left(long begun, int have) {
        Duration allowed = settings.bodyTime().plusMillis(have * 1000L / settings.bodyRate().toBytes());
        return allowed.minusNanos(System.nanoTime() - begun);
    }

    private void refuseLarge(HttpServletResponse response) throws IOException {
        HttpRefusals.write(response, HttpStatus.CONTENT_TOO_LARGE, HttpProblem.REQUEST_TOO_LARGE,
                "The request is larger than " + settings.largestBody().toKilobytes()
                        + " KiB. Shorten the document, or move long values into variables and ask in parts.");
    }

    /** The request with its body read already. */
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int from, int length) {
                    return bytes.read(target, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body was read already.");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            String name = getCharacterEncoding();
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), name == null ? StandardCharsets.UTF_8 : Charset.forName(name)));
        }
    }
}
