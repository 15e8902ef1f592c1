package org.leadgraph.graph;

/** A record that an answer shows. Every type of record implements it, so that what leaves can be checked and logged one by one. */
public interface VisibleRecord {
    /** The record's public id: 32 hexadecimal digits. */
    String recordId();

    /** ORI of the record-owning agency. */
    String ori();

    /** Number of the record's scope, for the check of the answer; never shown. */
    int scope();
}
