package org.leadgraph.standing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;

/**
 * An account, as those responsible for it may see it.
 *
 * @param status
 *            ACTIVE or SUSPENDED
 * @param states
 *            of the agency: its own, or those of its ORIs
 * @param filed
 *            whether forms and dates are kept of it; not of accounts that came with the directory
 * @param held
 *            whether it was suspended by somebody, and not only waits for its forms
 */
record Account(String userId, String agencyId, String status, List<String> roles, List<String> states, boolean filed, boolean held,
        @Nullable LocalDate assignedOn,
        @Nullable ZonedDateTime userAccessFormAt, @Nullable ZonedDateTime rulesOfBehaviourAt, @Nullable ZonedDateTime signedOffAt,
        @Nullable String signedOffBy, @Nullable ZonedDateTime standingUntil) {
    static final NamedQuery<Account> BY_ID = NamedQuery.of("standing/account", Account::of);

    /** Accounts that agencies have opened for a user who has not signed in yet. */
    static final NamedQuery<Account> AWAITED = NamedQuery.of("standing/awaited", Account::of);

    static Account of(Row row) {
        return new Account(row.text("userId"), row.text("agencyId"), row.text("status"),
                row.texts("roles"), row.texts("states"), row.flag("filed"), row.flag("held"), row.dayOrNull("assignedOn"),
                row.momentOrNull("userAccessFormAt"), row.momentOrNull("rulesOfBehaviourAt"),
                row.momentOrNull("signedOffAt"), row.textOrNull("signedOffBy"), row.momentOrNull("standingUntil"));
    }

    boolean isAdministrator() {
        return roles.contains(Role.APPLICATION_ADMINISTRATOR.name());
    }

    /** Whether its user is administrator or point of contact, or will be. */
    boolean isContact() {
        return roles.stream().anyMatch(Accounts.CONTACT_ROLES::contains);
    }

    /** The same with these roles taken away. */
    Account without(List<String> taken) {
        return new Account(userId, agencyId, status, roles.stream().filter(role -> !taken.contains(role)).toList(), states, filed, held,
                assignedOn, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, signedOffBy, standingUntil);
    }

    /** Whether nothing is missing of its forms. */
    boolean isComplete() {
        return !filed || signedOffAt != null;
    }
}
