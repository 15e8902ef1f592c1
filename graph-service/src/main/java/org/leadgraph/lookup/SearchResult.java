package org.leadgraph.lookup;

import org.jspecify.annotations.Nullable;

/** What is looked up, before a list of it is asked; without words every record that the list's filter lets through. */
public record SearchResult(@Nullable String text) {}
