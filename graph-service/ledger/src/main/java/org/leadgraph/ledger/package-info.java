/**
 * The search log as files: append-only entries, each chained to the one before by its hash, with signed heads of the chain in another place.
 * {@link org.leadgraph.ledger.AuditLog} writes, {@link org.leadgraph.ledger.AuditReader} reads for reports, {@link org.leadgraph.ledger.AuditVerifier} finds
 * tampering and {@link org.leadgraph.ledger.Retention} deletes what has been kept long enough. A jar of its own, without Spring and without Neo4j, so that an
 * auditor can verify a log, and read how that is done, without the service.
 */
@NullMarked
package org.leadgraph.ledger;

import org.jspecify.annotations.NullMarked;
