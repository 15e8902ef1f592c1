package org.leadgraph.ingest;

import java.util.Map;

/**
 * A row of a feed that may be written.
 *
 * @param statement
 *            writes rows like this one: takes {@code rows}, answers with {@code outcome} and {@code rows}, and refuses none
 * @param id
 *            of the record, or of the link
 * @param row
 *            as the statement wants it
 */
public record JudgedRow(String statement, String id, Map<String, Object> row) {}
