package org.leadgraph.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.Level;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.SharingMode;
import org.leadgraph.visibility.Policy.User;

/**
 * A policy that is valid from the start: agencies avon (scope 1), brook (scope 2) and clay, local police, all or nothing, without agreements; user ann of
 * avon. What is changed without a name is brook's.
 */
public final class PolicyBuilder {
    public static final BiFunction<View, Integer, String> POINTER = (view, scope) -> view.isYellow(scope)
            ? "yellow"
            : view.isLeadEnd(scope) ? "lead end" : "none";

    private final Map<String, Set<String>> halves = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private final List<User> users = new ArrayList<>(List.of(new User("ann", true, "TX0000000", "avon", Instant.MAX)));
    private final List<Scope> scopes = new ArrayList<>();
    private Level level = Level.LOCAL;
    private SharingMode mode = SharingMode.ALL_OR_NOTHING;
    private boolean rejectsJ;
    private boolean leadPointers;
    private boolean bands;

    private PolicyBuilder() {
        scope(1, "avon", Audience.SHARED, Colour.GREEN).scope(2, "brook", Audience.SHARED, Colour.GREEN);
    }

    public static PolicyBuilder aPolicy() {
        return new PolicyBuilder();
    }

    public static View viewOf(PolicyBuilder policy, String caller) {
        return View.of(policy.build(), Caller.parse(caller).orElseThrow());
    }

    public PolicyBuilder agreement() {
        return agreement("avon", "brook");
    }

    public PolicyBuilder agreement(String one, String other) {
        return half(one, other).half(other, one);
    }

    public PolicyBuilder half(String from, String to) {
        halves.computeIfAbsent(from, id -> new HashSet<>()).add(to);
        return this;
    }

    public PolicyBuilder level(Level newLevel) {
        level = newLevel;
        return this;
    }

    public PolicyBuilder itemPolicy() {
        mode = SharingMode.ITEM_POLICY;
        return this;
    }

    public PolicyBuilder rejectsJ() {
        rejectsJ = true;
        return this;
    }

    public PolicyBuilder leadPointers() {
        leadPointers = true;
        return this;
    }

    public PolicyBuilder bands() {
        bands = true;
        return this;
    }

    public PolicyBuilder colour(Colour colour) {
        return change(2, scope -> new Scope(2, "brook", scope.dataClass(), scope.audience(), colour, scope.exceptions()));
    }

    public PolicyBuilder scope(int number, String agency, Audience audience, Colour colour) {
        scopes.add(new Scope(number, agency, "STANDARD", audience, colour, List.of()));
        return this;
    }

    public PolicyBuilder held(int number, Integer... others) {
        return change(number, scope -> new Scope(number, scope.agencyId(), scope.dataClass(), scope.audience(), scope.colour(),
                scope.exceptions(), List.of(others)));
    }

    public PolicyBuilder exception(ExceptionKind to, String target, Colour colour) {
        return exceptionFrom(2, to, target, colour);
    }

    public PolicyBuilder exceptionFrom(int number, ExceptionKind to, String target, Colour colour) {
        return change(number, scope -> {
            List<ExceptionFor> exceptions = new ArrayList<>(scope.exceptions());
            exceptions.add(new ExceptionFor(to, target, colour));
            return new Scope(number, scope.agencyId(), scope.dataClass(), scope.audience(), scope.colour(), exceptions);
        });
    }

    public PolicyBuilder user(String id, String ori) {
        users.add(new User(id, true, ori, "avon", Instant.MAX));
        return this;
    }

    public PolicyBuilder suspendUser(String id) {
        users.replaceAll(user -> user.userId().equals(id) ? new User(id, false, user.ori(), user.agencyId(), user.standingUntil()) : user);
        return this;
    }

    public PolicyBuilder standingUntil(String id, Instant end) {
        users.replaceAll(user -> user.userId().equals(id) ? new User(id, user.active(), user.ori(), user.agencyId(), end) : user);
        return this;
    }

    public PolicyBuilder suspendAgency(String id) {
        suspended.add(id);
        return this;
    }

    private PolicyBuilder change(int number, java.util.function.UnaryOperator<Scope> change) {
        scopes.replaceAll(scope -> scope.number() == number ? change.apply(scope) : scope);
        return this;
    }

    public Policy build() {
        Map<String, Agency> agencies = new HashMap<>();
        for (String id : List.of("avon", "brook", "clay")) {
            boolean brook = id.equals("brook");
            Set<String> partners = new HashSet<>(halves.getOrDefault(id, Set.of()));
            partners.removeIf(partner -> !halves.getOrDefault(partner, Set.of()).contains(id));
            agencies.put(id, new Agency(id, brook ? level : Level.LOCAL, "POLICE", brook ? mode : SharingMode.ALL_OR_NOTHING,
                    !suspended.contains(id), brook && rejectsJ, brook && leadPointers, partners, brook && bands));
        }
        Map<String, User> byId = new HashMap<>();
        users.forEach(user -> byId.put(user.userId(), user));
        return new Policy(1, agencies, byId, scopes);
    }
}
