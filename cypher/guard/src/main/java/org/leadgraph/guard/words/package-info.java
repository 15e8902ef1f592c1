/**
 * How words are found: the full-text indexes' analyser, what a user types as a query for it, and when two numbers or names are the same one.
 *
 * <p>
 * Records and questions are brought into the same form in one place, so that nothing that was entered is missed for an accent, a dash or an apostrophe.
 */
@NullMarked
package org.leadgraph.guard.words;

import org.jspecify.annotations.NullMarked;
