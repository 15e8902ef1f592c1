package org.leadgraph.ledger;

import java.util.Optional;

/** Keeps the newest head of this log outside its files, so that log and heads removed or rolled back together are noticed. */
public interface KeptHeads {
    /** The head kept last, as it stood in its file; empty when none ever was. */
    Optional<String> last();

    void keep(String head);
}
