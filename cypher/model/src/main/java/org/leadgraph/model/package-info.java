/**
 * The kinds of records and links, each declared once: what it is called in the graph and in files, what it says, what it is found by, what it joins. The guard,
 * the loader, search, lists, pointers, the published schema and the worlds of the tests ask here, so a new kind is one constant.
 */
@NullMarked
package org.leadgraph.model;

import org.jspecify.annotations.NullMarked;
