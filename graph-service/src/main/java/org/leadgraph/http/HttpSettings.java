package org.leadgraph.http;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * From where and how the service may be asked over HTTP, and how long it waits for what it is sent.
 *
 * @param allowedOrigins
 *            origins of web pages that may call this service; the service's own pages need no entry
 * @param tlsAtProxy
 *            whether a proxy in front of the service ends TLS; then nothing is answered that did not come to it over TLS
 * @param largestBody
 *            largest request
 * @param headerTime
 *            longest time from a request's first byte to the end of its headers
 * @param bodyTime
 *            how long a body may take however short it is
 * @param bodyRate
 *            what of it must come in each second beyond that
 * @param bodiesOfOne
 *            most requests of one user at once whose bodies are waited for; of everybody who needs no token together, too
 * @param bodiesAtOnce
 *            most such requests in all; each keeps one of the service's threads (server.tomcat.threads.max) from answering
 * @param operatorPort
 *            a further port, with threads of its own, for the people who run the service: health with its details, and metrics, without a
 *            token; 0 for none. Whether the service is ready, its own port answers too.
 * @param operatorAddress
 *            the address of that port
 */
@ConfigurationProperties("leadgraph.http")
record HttpSettings(@DefaultValue List<String> allowedOrigins, @DefaultValue("false") boolean tlsAtProxy,
        @DefaultValue("64KB") DataSize largestBody,
        @DefaultValue("10s") Duration headerTime, @DefaultValue("5s") Duration bodyTime, @DefaultValue("8KB") DataSize bodyRate,
        @DefaultValue("16") int bodiesOfOne, @DefaultValue("128") int bodiesAtOnce, @DefaultValue("0") int operatorPort,
        @DefaultValue("127.0.0.1") InetAddress operatorAddress) {}
