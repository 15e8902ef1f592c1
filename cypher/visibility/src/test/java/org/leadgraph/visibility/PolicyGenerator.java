package org.leadgraph.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.World.Agency;
import org.leadgraph.visibility.World.Exception;
import org.leadgraph.visibility.World.Half;
import org.leadgraph.visibility.World.Scope;
import org.leadgraph.visibility.World.User;

/** Random policies: every level, mode, audience and colour, half agreements, exceptions, and on demand values that no policy should have. */
public final class PolicyGenerator {
    /** Scope numbers of one world; the last ones are never given to a scope. */
    public static final int NUMBERS = 100;

    private static final List<String> LEVELS = List.of("LOCAL", "LOCAL", "STATE", "TRIBAL", "FEDERAL", "FOREIGN");
    public static final List<String> KINDS = List.of("POLICE", "SHERIFF", "PROSECUTOR", "INTERPOL");
    private static final List<String> COLOURS = List.of("GREEN", "GREEN", "YELLOW", "RED");
    private static final String AUTHORISED = "0000012345678900ACGJNYBEM";
    private static final String UNAUTHORISED = "DFHKLOPQZa_";

    private final Random random;
    private final boolean faults;
    private final int world;
    private final List<Agency> agencies = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private Random ofBands = new Random();
    private Random ofNames = new Random();

    /**
     * @param faults
     *            whether some values are missing or unknown
     */
    public PolicyGenerator(Random random, int world, boolean faults) {
        this.random = random;
        this.world = world;
        this.faults = faults;
    }

    /** A world with a policy and no records. */
    public World world(long seed) {
        ofBands = new Random(seed);
        ofNames = new Random(seed);
        int count = 4 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            agencies.add(agency(i));
        }
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = world * NUMBERS + i * 4 + 1;
            scopes.add(scope(first, i, "STANDARD", "SHARED"));
            scopes.add(scope(first + 1, i, "TRACE_DETAIL", "OWNER_ONLY"));
            scopes.add(scope(first + 2, i, "JUVENILE", "SHARED"));
            scopes.add(scope(first + 3, i, "SOURCE", "NAMED_USERS"));
        }
        return new World(seed, world, List.copyOf(agencies), halves(), List.copyOf(scopes), List.copyOf(users), List.of(), List.of());
    }

    private Agency agency(int number) {
        List<String> oris = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            String ori = "TX%02d%02d%d0%c".formatted(world, number, i, ninthCharacter());
            oris.add(ori);
            for (int u = 0; u < 2; u++) {
                users.add(new User("u%d-%d-%d-%d".formatted(world, number, i, u), ori,
                        chance(90) ? "ACTIVE" : u % 2 == 0 ? "SUSPENDED" : "LAPSED"));
            }
        }
        return new Agency("a%d-%d".formatted(world, number), wrong() ? "CITY" : pick(LEVELS), pick(KINDS),
                wrong() ? null : chance(92) ? "ACTIVE" : "SUSPENDED",
                wrong() ? null : chance(50) ? "ALL_OR_NOTHING" : "ITEM_POLICY", wrong() ? null : chance(45) ? "YELLOW" : "RED",
                wrong() ? null : chance(40), firstShootings(), chance(80) ? "desk of agency " + number : null, oris);
    }

    private @Nullable String firstShootings() {
        int dice = ofBands.nextInt(100);
        return dice < 45 ? "BANDS" : dice < 75 ? "DAYS" : faults && dice < 80 ? "WEEKS" : null;
    }

    private char ninthCharacter() {
        return chance(10) ? 'I' : chance(6) ? character(UNAUTHORISED) : character(AUTHORISED);
    }

    private List<Half> halves() {
        List<Half> halves = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i++) {
            for (int j = 0; j < i; j++) {
                int dice = random.nextInt(100);
                if (dice < 62) {
                    halves.add(new Half(agencies.get(i).id(), agencies.get(j).id()));
                }
                if (dice < 50 || dice > 61 && dice < 72) {
                    halves.add(new Half(agencies.get(j).id(), agencies.get(i).id()));
                }
            }
        }
        return halves;
    }

    private Scope scope(int number, int agency, String dataClass, String audience) {
        List<Exception> exceptions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            exceptions.add(switch (random.nextInt(3)) {
                case 0 -> new Exception("USER", pick(users).id(), colour());
                case 1 -> new Exception("AGENCY", pick(agencies).id(), colour());
                default -> new Exception("AGENCY_TYPE", pick(KINDS), colour());
            });
        }
        if (!audience.equals("OWNER_ONLY")) {
            exceptions.addAll(forUsers(agencies.get(agency), audience));
        }
        return new Scope(number, wrong() ? null : agencies.get(agency).id(), dataClass, wrong() ? "EVERYBODY" : audience, colour(),
                exceptions);
    }

    /** More exceptions for users, in each colour; of a class that is kept for named users, half of them for the owner's own. */
    private List<Exception> forUsers(Agency owner, String audience) {
        List<User> own = users.stream().filter(user -> owner.oris().contains(user.ori())).toList();
        List<Exception> named = new ArrayList<>();
        for (int i = ofNames.nextInt(4); i > 0; i--) {
            List<User> from = audience.equals("NAMED_USERS") && ofNames.nextBoolean() ? own : users;
            named.add(new Exception("USER", from.get(ofNames.nextInt(from.size())).id(),
                    List.of("GREEN", "YELLOW", "RED").get(ofNames.nextInt(3))));
        }
        return named;
    }

    private @Nullable String colour() {
        return wrong() ? random.nextBoolean() ? "BLUE" : null : pick(COLOURS);
    }

    private boolean wrong() {
        return faults && chance(3);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private char character(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
