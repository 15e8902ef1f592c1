package org.leadgraph.undo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long runs can be undone.
 *
 * @param within
 *            how long after its end a run can be undone; what it did is kept for so long, and forgotten then
 */
@ConfigurationProperties("leadgraph.undo")
record UndoSettings(@DefaultValue("30d") Duration within) {}
