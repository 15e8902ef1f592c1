package org.leadgraph.onboarding;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Row;
import org.leadgraph.standing.Opening;

/**
 * A request for an agency's access, with what was done about it.
 *
 * @param divisionId
 *            the ATF field division that submitted it
 * @param itContact
 *            who connects the agency's record system; null when that is not asked for
 * @param memorandumVersion
 *            version that was sent to be signed; null before
 * @param contacts
 *            points of contact, by user id
 * @param steps
 *            in their order
 */
record AccessRequest(String requestId, String agencyId, String divisionId, AccessOption option, @Nullable String itContact,
        AccessPath.State state, @Nullable Integer memorandumVersion, List<Opening> contacts, List<TakenStep> steps) {
    /**
     * What somebody did.
     *
     * @param reason
     *            of a return or a withdrawal; null otherwise
     */
    record TakenStep(AccessPath.Step step, Role role, String by, ZonedDateTime at, @Nullable String reason) {}

    /** What can be done next, and by whom. */
    record NextStep(AccessPath.Step step, Role role) {}

    static AccessRequest of(Row row) {
        Map<String, Object> facts = row.fact("request").asMap();
        Object version = facts.get("memorandumVersion");
        return new AccessRequest((String) facts.get("requestId"), (String) facts.get("agencyId"), (String) facts.get("divisionId"),
                AccessOption.valueOf((String) facts.get("option")), (String) facts.get("itContact"),
                AccessPath.State.valueOf((String) facts.get("state")), version == null ? null : ((Number) version).intValue(),
                row.facts("contacts").stream().map(AccessRequest::contact).toList(),
                row.facts("steps").stream().map(AccessRequest::step).toList());
    }

    /** The steps that lead on. */
    public List<NextStep> next() {
        return AccessPath.next(state).stream().map(each -> new NextStep(each.step(), each.role())).toList();
    }

    private static Opening contact(Row.Facts facts) {
        return new Opening(facts.text("identityProvider"), facts.text("userId"), facts.text("lastName"), facts.text("firstName"),
                facts.text("ori"));
    }

    private static TakenStep step(Row.Facts facts) {
        return new TakenStep(AccessPath.Step.valueOf(facts.text("step")), Role.valueOf(facts.text("role")), facts.text("by"),
                facts.moment("at"), facts.textOrNull("reason"));
    }
}
