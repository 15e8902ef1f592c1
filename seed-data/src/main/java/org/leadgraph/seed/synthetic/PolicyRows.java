package org.leadgraph.seed.synthetic;

import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.seed.Rows;

/** Agencies, their users, and what they share with whom. */
final class PolicyRows {
    private static final int USERS_PER_AGENCY = 2;

    private final long seed;
    private final Agencies agencies;

    PolicyRows(long seed, Agencies agencies) {
        this.seed = seed;
        this.agencies = agencies;
    }

    void write(LoadFile file, Rows rows) {
        switch (file) {
            case PolicyFile.AGENCY -> agencies.all().forEach(it -> agency(it, rows));
            case PolicyFile.ORI -> agencies.all().forEach(agency -> agency.oris().forEach(ori -> rows.add(ori, agency.id())));
            case PolicyFile.USER -> {
                DemoUsers.write(rows);
                agencies.all().forEach(agency -> users(agency, rows));
            }
            case PolicyFile.SHARING -> new Agreements(seed, agencies).write(rows);
            case PolicyFile.SCOPE -> agencies.all().forEach(agency -> scopes(agency, rows));
            case PolicyFile.EXCEPTION -> agencies.all().forEach(agency -> exceptions(agency, rows));
            default -> {
                // The other files are records and relationships.
            }
        }
    }

    private static void agency(Agency agency, Rows rows) {
        var policy = agency.policy();
        rows.add(agency.id(), agency.name(), agency.state(), agency.level(), agency.kind(), "desk@" + agency.id() + ".example",
                policy.access(),
                policy.mode(), policy.leadPointer(), policy.rejectsJ());
    }

    private void users(Agency agency, Rows rows) {
        for (int number = 1; number <= USERS_PER_AGENCY; number++) {
            var draw = Draw.of(seed, "user", agency.index(), number);
            rows.add(userId(agency, number), "demo", Words.lastName(draw), draw.one(Words.FIRST), draw.one(agency.oris()),
                    draw.chance(0.97) ? "ACTIVE" : "SUSPENDED", null);
        }
    }

    private static String userId(Agency agency, int number) {
        return "user" + number + "@" + agency.id();
    }

    private static void scopes(Agency agency, Rows rows) {
        var policy = agency.policy();
        rows.add(agency.id(), "STANDARD", "SHARED", policy.colour());
        rows.add(agency.id(), "TRACE_DETAIL", "OWNER_ONLY", "RED");
        if (policy.byItem()) {
            rows.add(agency.id(), DataClasses.JUVENILE, "SHARED", policy.colour().equals("GREEN") ? "YELLOW" : "RED");
            rows.add(agency.id(), DataClasses.CONFIDENTIAL_SOURCE, "NAMED_USERS", "RED");
        }
        if (policy.taskForce()) {
            rows.add(agency.id(), DataClasses.TASK_FORCE, "SHARED", "RED");
        }
    }

    private void exceptions(Agency agency, Rows rows) {
        if (agency.index() == Cast.WILLET_CROSSING.ordinal()) {
            exception(agency, DataClasses.TASK_FORCE, "AGENCY", Cast.IL_SAMPLE.id(), "GREEN", rows);
            exception(agency, DataClasses.TASK_FORCE, "AGENCY_TYPE", "PROSECUTOR", "YELLOW", rows);
            exception(agency, DataClasses.JUVENILE, "USER", "luna@mo-agency", "GREEN", rows);
            exception(agency, DataClasses.CONFIDENTIAL_SOURCE, "USER", "iris@willet-crossing", "GREEN", rows);
            return;
        }
        if (agency.policy().byItem()) {
            exception(agency, DataClasses.CONFIDENTIAL_SOURCE, "USER", userId(agency, 1), "GREEN", rows);
        }
        if (agency.policy().taskForce()) {
            taskForceExceptions(agency, rows);
        }
    }

    /** One to four partner agencies, a type, and a single user elsewhere. */
    private void taskForceExceptions(Agency agency, Rows rows) {
        var draw = Draw.of(seed, "exceptions", agency.index());
        Draw.distinct(draw.between(1, 4), () -> agencies.elsewhere(agency.index(), draw)).stream().filter(it -> it != agency.index())
                .forEach(it -> exception(agency, DataClasses.TASK_FORCE, "AGENCY", agencies.get(it).id(),
                        draw.chance(0.6) ? "GREEN" : "YELLOW", rows));
        exception(agency, DataClasses.TASK_FORCE, "AGENCY_TYPE", draw.chance(0.5) ? "PROSECUTOR" : "SHERIFF", "YELLOW", rows);
        var elsewhere = agencies.get(agencies.elsewhere(agency.index(), draw));
        exception(agency, DataClasses.JUVENILE, "USER", userId(elsewhere, 1), "GREEN", rows);
    }

    private static void exception(Agency agency, String dataClass, String targetKind, String target, String colour, Rows rows) {
        rows.add(agency.id(), dataClass, targetKind, target, colour);
    }
}
