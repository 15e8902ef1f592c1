package org.leadgraph.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/**
 * What is entered at an incident: a record that is there already, or a new one, and how it belongs to the incident.
 *
 * @param where
 *            as the client calls it, for example {@code people[0]}
 * @param recordId
 *            of one that is there; null for a new one
 * @param facts
 *            of a new one, by column
 * @param link
 *            facts of the link, by column
 */
record Part(String where, RecordKind kind, LinkKind by, @Nullable String recordId, Map<String, String> facts, Map<String, String> link) {}
