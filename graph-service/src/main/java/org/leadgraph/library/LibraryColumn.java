package org.leadgraph.library;

/**
 * A column of a query.
 *
 * @param type
 *            type of its values, as Cypher names it
 * @param words
 *            what it means, with its unit
 */
public record LibraryColumn(String name, String type, String words) {}
