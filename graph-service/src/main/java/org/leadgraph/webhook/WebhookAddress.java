package org.leadgraph.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.leadgraph.problem.InvalidRequest;

/**
 * Where messages may go. An address is judged twice: as it is written when it is entered, and each time that its name is looked up to connect. What was judged is what is connected to, so a name
 * that says something else a moment later changes nothing.
 */
final class WebhookAddress implements DnsResolver {
    private static final int LONGEST = 500;

    private final Names names;
    private final boolean loopback;

    /** Looks a host's name up; a function, so that tests can have names of their own. */
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** The name is that of a host to which nothing is sent. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param loopback
     *            whether the service's own machine is allowed too, for development
     */
    WebhookAddress(Names names, boolean loopback) {
        this.names = names;
        this.loopback = loopback;
    }

    /**
     * An address as an administrator has written it.
     *
     * @throws InvalidRequest
     *             when nothing can be sent there
     */
    URI entered(String text) {
        try {
            URI url = new URI(text.strip());
            String host = url.getHost();
            boolean fit = text.length() <= LONGEST && host != null && url.getRawUserInfo() == null && url.getRawFragment() == null
                    && url.getPort() != 0 && url.getPort() <= 65_535 && text.chars().allMatch(each -> each > ' ' && each < 127);
            if (fit && ("https".equalsIgnoreCase(url.getScheme()) || loopback && "http".equalsIgnoreCase(url.getScheme()) && isOwn(host))
                    && literal(host).map(this::isAllowed).orElse(true)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // It is refused below.
        }
        throw new InvalidRequest(WebhookProblem.WEBHOOK_URL_INVALID,
                "Messages go to addresses that begin with https://, of hosts in the internet, without a user, a password and a fragment, in at most "
                        + LONGEST
                        + " characters.",
                "G-01");
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddresses.isPublic(address) || loopback && address.isLoopbackAddress();
    }

    private static boolean isOwn(String host) {
        return host.equalsIgnoreCase("localhost") || literal(host).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    /** The address that a host's name itself is; empty for a name. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** All addresses of a host; none of them, when one is not public. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addressesOf(host);
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(this::isAllowed)) {
            throw new NotPublic();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
