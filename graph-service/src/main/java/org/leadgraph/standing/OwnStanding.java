package org.leadgraph.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.standing.StandingRules.Dates;
import org.leadgraph.visibility.VisibilityRules;
import org.springframework.stereotype.Service;

/** A user's own standing, also of one who has none: what is missing, since when, and who can put it right. */
@Service
class OwnStanding {
    private static final NamedQuery<Around> AROUND = NamedQuery.of("standing/around-account",
            row -> new Around(row.text("ori"), row.flag("agencyActive"), row.momentOrNull("statusSince"),
                    row.momentOrNull("accessSince"), row.momentOrNull("openedAt")));
    private static final String ADMINISTRATOR = "an application administrator of your agency";

    private record Around(String ori, boolean agencyActive, @Nullable ZonedDateTime statusSince, @Nullable ZonedDateTime accessSince,
            @Nullable ZonedDateTime openedAt) {}

    private final Looks.Kept kept;
    private final Clock clock;

    OwnStanding(Looks looks, Clock clock) {
        this.kept = looks.ofTheService();
        this.clock = clock;
    }

    /** A user's standing. */
    record MyStanding(String userId, boolean inGoodStanding, @Nullable ZonedDateTime standingUntil, List<Condition> conditions) {}

    /**
     * Something that standing needs.
     *
     * @param missingSince
     *            since when it is missing; null while it holds, or when that is not known
     * @param holdsUntil
     *            until when it holds; null when it has no end, or is missing
     * @param mendedBy
     *            who can put it right
     */
    record Condition(String name, boolean met, @Nullable ZonedDateTime missingSince, @Nullable ZonedDateTime holdsUntil, String mendedBy,
            String rule) {
        static Condition of(String name, boolean met, @Nullable ZonedDateTime since, String mendedBy, String rule) {
            return new Condition(name, met, met ? null : since, null, mendedBy, rule);
        }
    }

    /** Of a user who may have no account at all. */
    MyStanding of(String userId) {
        Account account = kept.read(Account.BY_ID, Map.of("userId", userId)).stream().findFirst().orElse(null);
        if (account == null) {
            return new MyStanding(userId, false, null,
                    List.of(Condition.of("ACCOUNT", false, null, ADMINISTRATOR, "O-02")));
        }
        Around around = kept.read(AROUND, Map.of("userId", userId)).getFirst();
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("ACCOUNT", true, null, ADMINISTRATOR, "O-02"));
        conditions.add(Condition.of("STATUS", account.status().equals("ACTIVE"), around.statusSince(), ADMINISTRATOR, "J-10"));
        conditions.add(Condition.of("ORI", VisibilityRules.isAuthorised(around.ori()), null, "your state's CJIS systems agency", "M-01"));
        conditions.add(Condition.of("AGENCY_ACCESS", around.agencyActive(), around.accessSince(), "your ATF field division", "J-12"));
        if (account.filed()) {
            addForms(account, around, conditions);
        }
        addDates(kept.read(StandingKeeper.DATES, Map.of("userId", userId)).getFirst(), now, conditions);
        boolean good = conditions.stream()
                .allMatch(each -> each.met() || List.of("USER_ACCESS_FORM", "RULES_OF_BEHAVIOUR", "SIGN_OFF").contains(each.name()));
        return new MyStanding(userId, good, account.standingUntil(), List.copyOf(conditions));
    }

    private static void addForms(Account account, Around around, List<Condition> conditions) {
        conditions.add(Condition.of("USER_ACCESS_FORM", account.userAccessFormAt() != null, around.openedAt(), "you (signForm)", "J-10"));
        conditions
                .add(Condition.of("RULES_OF_BEHAVIOUR", account.rulesOfBehaviourAt() != null, around.openedAt(), "you (signForm)", "J-10"));
        conditions.add(Condition.of("SIGN_OFF", account.signedOffAt() != null, around.openedAt(),
                account.isAdministrator() ? "the NESS team (signOffForms)" : ADMINISTRATOR + " (signOffForms)",
                account.isAdministrator() ? "J-14" : "J-10"));
    }

    /** Conditions of which nothing dated is kept are left out. */
    private static void addDates(Dates dates, ZonedDateTime now, List<Condition> conditions) {
        Map<StandingRules.Condition, LocalDate> last = StandingRules.lastDays(dates);
        for (StandingRules.Condition condition : StandingRules.Condition.values()) {
            LocalDate lastDay = last.get(condition);
            boolean done = condition == StandingRules.Condition.FINGERPRINT_CHECK && dates.fingerprintCheck() != null
                    || condition == StandingRules.Condition.USER_AGREEMENT && dates.assignedOn() != null && dates.agreement() != null;
            if (lastDay != null || done) {
                ZonedDateTime end = lastDay == null ? null : StandingRules.end(lastDay);
                boolean met = end == null || now.isBefore(end);
                conditions.add(
                        new Condition(condition.name(), met, met ? null : end, met ? end : null, mendedBy(condition), condition.rule()));
            }
        }
    }

    private static String mendedBy(StandingRules.Condition condition) {
        return switch (condition) {
            case POLICY_TRAINING, SECURITY_AWARENESS, FINGERPRINT_CHECK -> ADMINISTRATOR
                    + ", its coordinator, the CJIS systems officer or the NESS team (recordStanding)";
            case USER_AGREEMENT -> "the CJIS systems officer (recordUserAgreement)";
        };
    }
}
