package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search is about to run. It is durable before the search starts.
 *
 * @param view
 *            what the caller may see as the search starts
 */
public record SearchIntent(LoggedSearch search, Operation operation, View view) implements AuditEntry {

    /**
     * What is asked.
     *
     * @param name
     *            name of the operation
     * @param document
     *            the document as it came: its literals are part of what is asked
     * @param documentSha256
     *            lower-case hexadecimal SHA-256 of the document's bytes
     * @param variables
     *            values of the operation's variables as JSON types, personal data minimised by the caller; in the log ordered by name
     */
    public record Operation(String name, String document, String documentSha256, Map<String, Object> variables) {

        public Operation {
            requireText(name, "operation name");
            requireText(documentSha256, "documentSha256");
            // Not Map.copyOf: a variable may be null.
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    /**
     * What the caller may see at one moment.
     *
     * @param fingerprint
     *            digest of the caller's scope
     * @param epoch
     *            number of the policy change up to which the scope was computed
     */
    public record View(String fingerprint, long epoch) {

        public View {
            requireText(fingerprint, "view fingerprint");
        }
    }
}
