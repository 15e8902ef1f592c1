package org.leadgraph.library;

/** What a query is mainly about. */
public enum LibraryCategory {
    LEADS, GUNS, PEOPLE, PLACES, INCIDENTS, AGENCIES
}
