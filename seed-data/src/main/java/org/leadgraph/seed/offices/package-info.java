/** Invented offices that bring agencies in and oversee them, and an agency that has no access yet. */
@NullMarked
package org.leadgraph.seed.offices;

import org.jspecify.annotations.NullMarked;
