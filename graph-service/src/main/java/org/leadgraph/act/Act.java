package org.leadgraph.act;

import java.util.Set;

/**
 * Something that can be done beside searching. Each module lists its acts in one enum, with who may do them; {@code docs/roles.md} is made from these lists.
 */
public interface Act {
    /** As it is written to the search log, in upper snake case; never used again for something else. */
    String name();

    /** Who may do it, how far it reaches, and what gives them that. */
    Terms terms();

    /** Who may: any one of these; everybody in good standing when it is empty. */
    default Set<Role> roles() {
        return terms().roles();
    }

    /** Id of the requirement that gives it to them. */
    default String rule() {
        return terms().rule();
    }
}
