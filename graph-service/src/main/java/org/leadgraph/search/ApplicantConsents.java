package org.leadgraph.search;

/** Knows whose consent to an employment check is on file. Declared here, where it is needed; kept by the module {@code applicant}. */
public interface ApplicantConsents {
    /** Whether the user's agency has this applicant's signed consent on file, not withdrawn. */
    boolean onFile(String userId, String applicant);
}
