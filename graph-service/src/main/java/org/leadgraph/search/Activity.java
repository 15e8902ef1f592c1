package org.leadgraph.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadgraph.problem.NotPermitted;

/**
 * What a search under use code C is part of: the acceptable activities, and the classes of ORIs whose activity each is.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.4 (requirements N-01 to N-08). The manual does not say which activities are those of class Y, agencies that are criminal
 * justice by statute; they are left to the statute.
 */
public enum Activity {
    /** Of agencies with arrest functions. */
    LAW_ENFORCEMENT_INVESTIGATION("N-01", "0123456789EY", "agencies with arrest functions (classes 0 to 9 and E)"),
    /** Of pretrial service agencies. */
    PRETRIAL_RELEASE_INVESTIGATION("N-02", "BY", "pretrial service agencies (class B)"),
    /** Classification and risk, of correctional institutions. */
    INTAKE_INVESTIGATION("N-03", "CY", "correctional institutions (class C)"),
    /** Enterprises, escapees, misuse of communication, transfers, of correctional institutions. */
    CORRECTIONAL_INSTITUTION_INVESTIGATION("N-04", "CY", "correctional institutions (class C)"),
    /** Of probation and courts. */
    PRE_SENTENCE_INVESTIGATION("N-05", "GJY", "probation and parole agencies and courts (classes G and J)"),
    /** Violations, interstate transfer, absconders, of probation and parole. */
    SUPERVISION_INVESTIGATION("N-06", "GY", "probation and parole agencies (class G)"),
    /** Management of the agency's own data; answered like use code A. */
    DATA_ADMINISTRATION("N-07", "", "every agency"),
    /** Training on authentic data; never about oneself. */
    TRAINING("N-08", "", "every agency");

    private final String rule;
    private final String classes;
    private final String whose;

    Activity(String rule, String classes, String whose) {
        this.rule = rule;
        this.classes = classes;
        this.whose = whose;
    }

    static Optional<Activity> named(String name) {
        return Arrays.stream(values()).filter(activity -> activity.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Activity::name).collect(Collectors.joining(", "));
    }

    /** Refuses an employer of a class whose activity this is not. */
    void requireOf(String employerOri) {
        if (!classes.isEmpty() && (employerOri.length() != 9 || classes.indexOf(employerOri.charAt(8)) < 0)) {
            throw new NotPermitted(SearchProblem.ACTIVITY_NOT_FOR_ORI,
                    "This activity is one of " + whose
                            + ", and your employer's ORI is of another class. Send the activity that you search for in "
                            + Purpose.ACTIVITY + ".",
                    rule);
        }
    }
}
