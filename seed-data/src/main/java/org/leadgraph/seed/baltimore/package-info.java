/**
 * Real open input: Baltimore shootings 2012 to 2017 (The Trace and BuzzFeed News, CC BY 4.0), turned into the records of one agency.
 */
@NullMarked
package org.leadgraph.seed.baltimore;

import org.jspecify.annotations.NullMarked;
