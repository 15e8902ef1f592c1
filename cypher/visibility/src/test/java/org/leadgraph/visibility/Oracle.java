package org.leadgraph.visibility;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.World.Agency;
import org.leadgraph.visibility.World.Exception;
import org.leadgraph.visibility.World.Half;
import org.leadgraph.visibility.World.Scope;
import org.leadgraph.visibility.World.User;

/**
 * Says once more, in another way and from the requirements alone, who sees what. It shares no code with {@link VisibilityRules}: plain loops over a
 * {@link World}. Where the two differ, one of them is wrong.
 */
public final class Oracle {
    private static final Set<String> AUDIENCES = Set.of("SHARED", "OWNER_ONLY", "NAMED_USERS");

    private final World world;
    private final String useCode;
    private final @Nullable User user;
    private final @Nullable Agency agency;

    /** Of the caller with this name, for example {@code C:ann}. */
    public Oracle(World world, String caller) {
        this.world = world;
        this.useCode = caller.substring(0, 1);
        User foundUser = null;
        for (User candidate : world.users()) {
            if (candidate.id().equals(caller.substring(2))) {
                foundUser = candidate;
            }
        }
        Agency foundAgency = null;
        for (Agency candidate : world.agencies()) {
            if (foundUser != null && candidate.oris().contains(foundUser.ori())) {
                foundAgency = candidate;
            }
        }
        boolean good = foundUser != null && foundUser.status().equals("ACTIVE") && foundUser.ori().substring(8).matches("[0-9ABCEGIJMNY]")
                && foundAgency != null && isInGoodStanding(foundAgency);
        this.user = good ? foundUser : null;
        this.agency = good ? foundAgency : null;
    }

    /** Whether the caller sees anything at all. */
    public boolean seesReferenceData() {
        return agency != null;
    }

    /** The id of the caller's agency; null for a caller without a view. */
    @Nullable
    public String agencyId() {
        return agency == null ? null : agency.id();
    }

    public boolean isVisible(World.Item item) {
        return item.scopes().size() == 1 && level(item.scopes().get(0)).equals("GREEN");
    }

    /** Whether the record may be told of as a pointer; over a lead, or in any way. */
    public boolean isPointer(World.Item item, boolean overLead) {
        if (item.scopes().size() != 1) {
            return false;
        }
        String level = level(item.scopes().get(0));
        return level.equals("YELLOW") || overLead && level.equals("LEAD");
    }

    /** Whether a number of days may be counted from a date in this record: one's own, or of an agency that shows something and gives days. */
    public boolean isInDays(World.Item item) {
        Agency owner = owner(item);
        // A scope for an unknown audience is none, so a record in it is nobody's.
        boolean inScope = world.scopes().stream()
                .anyMatch(scope -> item.scopes().contains(scope.number()) && AUDIENCES.contains(scope.audience()));
        if (agency == null || owner == null || !inScope) {
            return false;
        }
        boolean days = owner.firstShootings() == null || owner.firstShootings().equals("DAYS");
        boolean showsSomething = false;
        for (Scope scope : world.scopes()) {
            showsSomething |= owner.id().equals(scope.agency()) && level(scope).equals("GREEN");
        }
        return showsSomething && (days || owner.id().equals(agency.id()));
    }

    @Nullable
    public Agency owner(World.Item item) {
        for (Scope scope : world.scopes()) {
            if (item.scopes().size() == 1 && scope.number() == item.scopes().get(0)) {
                return byId(scope.agency());
            }
        }
        return null;
    }

    public Set<Integer> scopes(String wanted) {
        Set<Integer> numbers = new HashSet<>();
        for (Scope scope : world.scopes()) {
            if (level(scope.number()).equals(wanted)) {
                numbers.add(scope.number());
            }
        }
        return numbers;
    }

    /** GREEN, YELLOW, LEAD or RED. */
    private String level(int number) {
        for (Scope scope : world.scopes()) {
            if (scope.number() == number) {
                return level(scope);
            }
        }
        return "RED";
    }

    private String level(Scope scope) {
        Agency owner = byId(scope.agency());
        if (agency == null || user == null || owner == null || owner.access() == null || owner.level().equals("CITY")) {
            return "RED";
        }
        boolean shared = scope.audience().equals("SHARED");
        boolean named = scope.audience().equals("NAMED_USERS");
        if (owner.id().equals(agency.id())) {
            boolean open = shared || scope.audience().equals("OWNER_ONLY") || named && exception(scope, "USER", user.id()).equals("GREEN");
            return open ? "GREEN" : "RED";
        }
        boolean closedToLimited = owner.level().equals("LOCAL") || owner.level().equals("STATE") || owner.level().equals("TRIBAL");
        if (!shared || !isInGoodStanding(owner) || useCode.equals("A") || useCode.equals("J") && !Boolean.FALSE.equals(owner.rejectsJ())
                || user.ori().endsWith("I") && closedToLimited) {
            return "RED";
        }
        boolean everything = "ALL_OR_NOTHING".equals(owner.mode());
        String colour = everything ? "GREEN" : colour(scope);
        if (has(owner.id(), agency.id()) && has(agency.id(), owner.id())) {
            return colour;
        }
        return "YELLOW".equals(owner.leadPointer()) && !colour.equals("RED") ? "LEAD" : "RED";
    }

    private String colour(Scope scope) {
        for (String[] question : new String[][]{{"USER", user.id()}, {"AGENCY", agency.id()}, {"AGENCY_TYPE", agency.kind()}}) {
            String colour = exception(scope, question[0], question[1]);
            if (!colour.isEmpty()) {
                return colour;
            }
        }
        return known(scope.colour());
    }

    private static String exception(Scope scope, String kind, String target) {
        String strictest = "";
        for (Exception exception : scope.exceptions()) {
            if (exception.kind().equals(kind) && exception.target().equals(target)) {
                String colour = known(exception.colour());
                boolean stricter = strictest.isEmpty() || colour.equals("RED") || colour.equals("YELLOW") && strictest.equals("GREEN");
                strictest = stricter ? colour : strictest;
            }
        }
        return strictest;
    }

    private static String known(@Nullable String colour) {
        return "GREEN".equals(colour) || "YELLOW".equals(colour) ? colour : "RED";
    }

    private static boolean isInGoodStanding(Agency agency) {
        return "ACTIVE".equals(agency.access()) && !agency.level().equals("CITY");
    }

    private boolean has(String from, String to) {
        for (Half half : world.halves()) {
            if (half.from().equals(from) && half.to().equals(to)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Agency byId(@Nullable String id) {
        for (Agency candidate : world.agencies()) {
            if (candidate.id().equals(id)) {
                return candidate;
            }
        }
        return null;
    }
}
