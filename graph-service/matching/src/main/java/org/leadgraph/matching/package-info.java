/**
 * Whether two records are about the same person, gun, place or vehicle: a score, with the reason for it field by field.
 *
 * <p>
 * What is said of two records is a function of the two and of the tables in this module, and of nothing else: not of how often a name occurs, how many other records are
 * alike, or how large a group has become. So it is the same on any database that holds both, and tells nobody of a third record (INV-13).
 *
 * <p>
 * The scores follow Fellegi and Sunter, "A Theory for Record Linkage" (1969): each field that agrees or differs adds a weight, the binary logarithm of how much likelier
 * that is for the same person than for two.
 */
@NullMarked
package org.leadgraph.matching;

import org.jspecify.annotations.NullMarked;
