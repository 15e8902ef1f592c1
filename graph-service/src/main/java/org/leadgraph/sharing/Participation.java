package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;

/**
 * An agency's part in Collective Data Sharing.
 *
 * @param active
 *            whether the agency has access
 * @param memorandum
 *            version of its ratified memorandum; 0 for none
 * @param newest
 *            newest version of the memorandum
 * @param approver
 *            user id of its approver; null when there is none
 * @param joinedAt
 *            since when; null when it was loaded so, or takes no part
 * @param leftAt
 *            when it left; null when it did not
 * @param listed
 *            whether other agencies find it in the list of available agencies
 */
record Participation(boolean active, int memorandum, int newest, State state, @Nullable String approver, @Nullable ZonedDateTime joinedAt,
        @Nullable ZonedDateTime leftAt, boolean listed) {

    /** Whether an agency takes part. */
    enum State {
        /** It does. */
        IN,
        /** It did, and left. */
        OUT,
        /** It never did. */
        NEVER
    }

    boolean isIn() {
        return active && state == State.IN;
    }

    /** K-08 to K-10: who opts in has access under the newest memorandum. */
    void requireNewestMemorandum() {
        if (memorandum == 0) {
            throw new InvalidRequest(SharingProblem.MOU_NOT_ON_FILE,
                    "No ratified memorandum of your agency is on file. Ask your ATF field division's contact to submit the access request; "
                            + "join when the memorandum is ratified.",
                    "K-08");
        }
        if (memorandum < newest) {
            throw new InvalidRequest(SharingProblem.MOU_OUTDATED, "Your agency's memorandum is version " + memorandum
                    + " and the newest is version " + newest
                    + "; the addendum alone is not enough. Have the newest memorandum signed and ratified through your ATF contact, then join.",
                    "K-09");
        }
        if (!active) {
            throw new InvalidRequest(SharingProblem.AGENCY_WITHOUT_ACCESS,
                    "Your agency has no access at present. Ask your ATF field division's contact what is missing; join when access is granted.",
                    "K-08");
        }
    }

    /** What an approver decides, the approver on file decides, and for an agency that takes part. */
    void requireApprover(Actor actor) {
        requireOnFile(actor);
        if (state != State.IN) {
            throw new InvalidRequest(SharingProblem.NOT_PARTICIPATING, state == State.OUT
                    ? "Your agency has left Collective Data Sharing. Come back with `returnToCollectiveDataSharing`; agreements start from nothing."
                    : "Your agency does not take part in Collective Data Sharing. Ask the head of your agency to sign the addendum with `joinCollectiveDataSharing`.",
                    "K-07");
        }
    }

    void requireOnFile(Actor actor) {
        if (approver != null && !approver.equals(actor.userId())) {
            throw new NotPermitted(SharingProblem.NOT_THE_APPROVER,
                    "The approver on file for your agency is another account. The head of the agency changes that with `changeCdsApprover`.",
                    "K-17");
        }
    }
}
