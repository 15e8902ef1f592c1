package org.leadgraph.graph;

/** A record that an answer shows. Every record type implements it, so that each record can be checked and logged before it leaves. */
public interface VisibleRecord {
    /** The record's public id: 32 hexadecimal digits. */
    String recordId();

    /** ORI of the record-owning agency. */
    String ori();

    /** Number of the record's scope, for the check of the answer; never shown. */
    int scope();
}
