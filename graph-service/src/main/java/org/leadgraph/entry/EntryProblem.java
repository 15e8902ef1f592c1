package org.leadgraph.entry;

import org.leadgraph.problem.ProblemCode;

/** Of what people enter by hand. */
enum EntryProblem implements ProblemCode {
    /** A value breaks a rule. Write it as the message says; {@code refusal} has the code that a feed's error report would have. */
    ENTRY_INVALID,
    /** A record that is to be changed or joined is not one of the own agency that the caller sees, or is of another kind. Check the id. */
    ENTRY_RECORD_UNKNOWN,
    /** The record was changed after it was read. Read it again, and send its new {@code asOf}. */
    ENTRY_CHANGED,
    /** The agency has several ORIs, or not the one that was named. Name one of them with {@code ori}. */
    ENTRY_ORI_UNKNOWN,
    /** The agency has no data class of this name that the caller sees. Leave it out, or ask the CDS approver for its name. */
    ENTRY_DATA_CLASS_UNKNOWN,
    /** Nothing, or too much, is entered at once. Send at most 50 people, 50 firearms and 50 vehicles. */
    ENTRY_LIMIT
}
