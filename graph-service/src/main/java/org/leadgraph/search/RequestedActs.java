package org.leadgraph.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** The acts of one request, in their order. A request that is sent again with its key does none of them twice. */
public final class RequestedActs {
    /** Header, and name among the extensions of a GraphQL request, of the key. Source: draft-ietf-httpapi-idempotency-key-header. */
    public static final String KEY = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("\"([!#-~]{1,128})\"|([!#-~]{1,128})");

    private final @Nullable String key;
    private final String document;
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean perhapsDone;

    private RequestedActs(@Nullable String key, String document) {
        this.key = key;
        this.document = document;
    }

    /**
     * @param sent
     *            the key, as it was sent; null for none
     * @param document
     *            what the request asks for, with its variables
     * @throws InvalidRequest
     *             when the key has another form
     */
    static RequestedActs of(@Nullable String sent, String document) {
        if (sent == null) {
            return new RequestedActs(null, document);
        }
        var form = FORM.matcher(sent.strip());
        if (!form.matches()) {
            throw new InvalidRequest(SearchProblem.IDEMPOTENCY_KEY_INVALID,
                    KEY + " must have 1 to 128 ASCII letters, digits and signs, without spaces and quotation marks. Send a random UUID, for example.");
        }
        return new RequestedActs(form.group(1) == null ? form.group(2) : form.group(1), document);
    }

    /** Of a request that cannot be sent again. */
    public static RequestedActs withoutKey() {
        return new RequestedActs(null, "");
    }

    /** The number of the next act of this request, from 1. */
    public int next() {
        return begun.incrementAndGet();
    }

    /** The key that its sender gave to this request; null for none. */
    public @Nullable String key() {
        return key;
    }

    /** What the request asks for: another one may not come with the same key. */
    public String document() {
        return document;
    }

    /** One of them has been done, or may have been. */
    public void perhapsDone() {
        perhapsDone = true;
    }

    boolean arePerhapsDone() {
        return perhapsDone;
    }
}
