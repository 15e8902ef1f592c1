package org.leadgraph.disclosure;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of an agency that one search showed. What was asked, and what else was shown, belongs to the other agency (INV-33).
 *
 * @param recordIds
 *            shown as records, in order
 * @param pointerIds
 *            shown as pointers, in order
 * @param computed
 *            whether counts or other values that it showed can be made from any of the agency's records
 */
record Shown(ZonedDateTime at, String userId, String agencyId, String useCode, String reason, @Nullable String reasonType,
        List<String> recordIds, List<String> pointerIds, boolean computed) {}
