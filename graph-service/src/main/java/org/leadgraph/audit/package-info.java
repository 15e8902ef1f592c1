/**
 * The search log: who searched, on whose behalf, why, what was asked and which records were disclosed. It is kept outside the
 * graph, in append-only files of hash-chained entries, so that the database's operator cannot quietly edit both; signed heads of
 * the chain are exported to a place the operator does not control. {@link org.leadgraph.audit.AuditLog} writes,
 * {@link org.leadgraph.audit.AuditReader} reads for reports, {@link org.leadgraph.audit.AuditVerifier} finds tampering and
 * {@link org.leadgraph.audit.Retention} deletes what has been kept long enough.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"act", "graph", "identity", "ledger",
        "problem", "search", "visibility"})
package org.leadgraph.audit;

import org.jspecify.annotations.NullMarked;
