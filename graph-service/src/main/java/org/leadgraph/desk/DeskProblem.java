package org.leadgraph.desk;

import org.leadgraph.problem.ProblemCode;

/** Of the lead desk. */
enum DeskProblem implements ProblemCode {
    /** There is no such lead or work on the desk, or the user does not see it; the answer is the same. Ask {@code leadDesk} for the list. */
    LEAD_UNKNOWN,
    /** Somebody else has the lead already. Ask a lead supervisor to give it to you. */
    LEAD_TAKEN,
    /** The work was changed after it was read. Read {@code leadDesk} again, and send its new version. */
    LEAD_WORK_CHANGED,
    /** Only the person who has the lead, lead supervisors and the head of the agency do this. Take the lead first, or ask one of them. */
    LEAD_OF_ANOTHER,
    /** The agency has nobody of this user id who sees its exhibits of the lead. Choose one of {@code leadDeskPeople}. */
    LEAD_ASSIGNEE_UNKNOWN,
    /** What was sent does not fit: a state that is not set this way, no outcome, or an outcome without its reason. Correct it. */
    LEAD_WORK_INVALID,
    /** The work has as many notes as are kept. Go on in the file of the case. */
    LEAD_NOTES_LIMIT,
    /** The period is empty or longer than 92 days. Choose another. */
    REVIEW_PERIOD_INVALID
}
