package org.leadgraph.ledger;

/**
 * Something that a person must look at, such as a record stopped on its way out.
 *
 * @param code
 *            what happened, from a fixed list of the reporting module
 * @param detail
 *            one sentence without record content
 */
public record Alarm(String code, String detail) implements AuditEntry {}
