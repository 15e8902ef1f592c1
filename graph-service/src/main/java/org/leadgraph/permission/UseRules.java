package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import org.leadgraph.permission.RecordUses.Request;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.visibility.UseCode;

/** Whether a record of another agency may be put to a use: one function for each sentence of the manual; the first that fails gives the answer. */
final class UseRules {
    private UseRules() {
    }

    /**
     * What an employment check finds is for a decision on employment alone, and such a decision takes an employment check (P-09, Q-04).
     *
     * @throws InvalidRequest
     *             when uses and use code do not fit
     */
    static void requireFitting(List<OfficialUse> uses, UseCode useCode) {
        if (!uses.stream().allMatch(use -> fits(use, useCode))) {
            throw new InvalidRequest(PermissionProblem.EMPLOYMENT_UNDER_J, useCode == UseCode.J
                    ? "Under use code J the only use is EMPLOYMENT. Name only that, or search under another use code for another purpose."
                    : "EMPLOYMENT is a use under use code J only. Ask and use under J, with the applicant's consent on file.", "Q-04");
        }
    }

    static boolean fits(OfficialUse use, UseCode useCode) {
        return (use == OfficialUse.EMPLOYMENT) == (useCode == UseCode.J);
    }

    /**
     * The request whose permission covers the use.
     *
     * @param requests
     *            everything that the agency has asked about the record
     * @throws NotPermitted
     *             with what is missing and what to do
     */
    static Request covering(String recordId, List<Request> requests, OfficialUse use, String useCode, ZonedDateTime now) {
        String record = "Record " + recordId + ": ";
        List<Request> granted = requests.stream().filter(each -> each.state().equals("GRANTED") || each.state().equals("ENDED")).toList();
        if (granted.isEmpty()) {
            boolean asked = requests.stream().anyMatch(each -> each.state().equals("ASKED"));
            throw new NotPermitted(PermissionProblem.PERMISSION_REQUIRED,
                    record + (asked
                            ? "the owner has not answered your agency's request yet. Wait for the answer, or call the point of contact."
                            : "its owner has not permitted any use. Ask with `requestPermission`; until then look, print and discuss within your agency only."),
                    "R-02");
        }
        List<Request> running = granted.stream().filter(each -> each.runsAt(now)).toList();
        if (running.isEmpty()) {
            throw new NotPermitted(PermissionProblem.PERMISSION_ENDED,
                    record + "the permission has ended. Ask again with `requestPermission`.", "R-04");
        }
        List<Request> covering = running.stream().filter(each -> each.uses().contains(use.name())).toList();
        if (covering.isEmpty()) {
            throw new NotPermitted(PermissionProblem.USE_NOT_COVERED,
                    record + "the owner's terms do not cover " + use + ". Ask for that use with `requestPermission`.", "R-04");
        }
        List<Request> sameCode = covering.stream().filter(each -> each.useCode().equals(useCode)).toList();
        if (sameCode.isEmpty()) {
            throw new NotPermitted(PermissionProblem.USE_CODE_DIFFERS,
                    record + "the permission was given for use code " + covering.getFirst().useCode() + ", and this is a use under "
                            + useCode
                            + ". Ask again with `requestPermission` under this use code.",
                    "A-08");
        }
        return sameCode.stream().filter(Request::verified).findFirst().orElseThrow(
                () -> new NotPermitted(PermissionProblem.VERIFICATION_REQUIRED,
                        record + "its owner has not confirmed that it is complete, timely, accurate and relevant, or it has changed since. Ask the owner's point of contact for `verifyRecord` on request "
                                + sameCode.getFirst().requestId() + ".",
                        "R-06"));
    }
}
