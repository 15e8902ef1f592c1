package org.leadgraph.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leadgraph.load.Source;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;

/** A source written row by row: two agencies, each with its scopes, records of every kind, and what joins them. */
final class TestSource implements Source {
    static final String OAK = "ILOAK0100";
    static final String ELM = "MOELM0200";

    private final Map<LoadFile, List<List<String>>> rows = new TreeMap<>(Comparator.comparing(LoadFile.inLoadOrder()::indexOf));

    static TestSource empty() {
        return new TestSource();
    }

    static TestSource ofPolicy() {
        return empty().row(PolicyFile.AGENCY, "oak", "Oak PD", "IL", "LOCAL", "POLICE", "desk", "ACTIVE", "ALL_OR_NOTHING", "RED", "false")
                .row(PolicyFile.AGENCY, "elm", "Elm County", "MO", "LOCAL", "SHERIFF", "", "ACTIVE", "ITEM_POLICY", "YELLOW", "true")
                .row(PolicyFile.ORI, OAK, "oak").row(PolicyFile.ORI, "ILOAK0101", "oak").row(PolicyFile.ORI, ELM, "elm")
                .row(PolicyFile.USER, "ann@oak", "demo", "Oaks", "Ann", OAK, "ACTIVE", "")
                .row(PolicyFile.SHARING, "oak", "elm", "2024-01-01T00:00:00Z", "A-1")
                .row(PolicyFile.SHARING, "elm", "oak", "2024-01-01T00:00:00Z", "A-1")
                .row(PolicyFile.SCOPE, "oak", "STANDARD", "SHARED", "GREEN")
                .row(PolicyFile.SCOPE, "oak", "TRACE_DETAIL", "OWNER_ONLY", "RED")
                .row(PolicyFile.SCOPE, "elm", "STANDARD", "SHARED", "YELLOW").row(PolicyFile.SCOPE, "elm", "TASK_FORCE", "SHARED", "RED")
                .row(PolicyFile.EXCEPTION, "elm", "TASK_FORCE", "AGENCY", "oak", "GREEN")
                .row(PolicyFile.EXCEPTION, "elm", "TASK_FORCE", "AGENCY_TYPE", "PROSECUTOR", "YELLOW")
                .row(PolicyFile.EXCEPTION, "elm", "TASK_FORCE", "USER", "ann@oak", "GREEN");
    }

    static TestSource small() {
        return ofPolicy().shooting(id(1), OAK, "", "24-1").shooting(id(2), ELM, "TASK_FORCE", "24-2")
                .row(RecordKind.FIREARM_RECOVERY, id(3), OAK, "", "24-3", "", "2024-03-24T05:00:00Z", "America/Chicago", "NOT_ENTERED", "",
                        "", "")
                .casing(id(4), OAK).casing(id(5), ELM)
                .row(RecordKind.TEST_FIRE, id(6), "ILOAK0101", "", "TF1", "9mm", "2024-03-25T05:00:00Z", "2024-03-25T07:00:00Z", "Site 1")
                .row(RecordKind.FIREARM, id(7), OAK, "", "Make", "Model", "9mm", "PISTOL", "", "true", "CG-1")
                .row(RecordKind.TRACE, id(8), OAK, "", "T1")
                .row(RecordKind.TRACE_DETAIL, id(9), OAK, "TRACE_DETAIL", "2020-02-01", "", "Pat Buyer", "Dealer 1").person(id(10), OAK)
                .person(id(11), ELM)
                .row(RecordKind.LOCATION, id(12), OAK, "", "100 block of Elm St", "Oak", "IL", "38.5", "-90.25", "SCENE")
                .lead(id(4), id(5), "L1", "LEAD", "1").lead(id(4), id(5), "L2", "HIT", "1")
                .row(LinkKind.RECOVERED, "Shooting", id(1), "Casing", id(4), "2024-03-24T05:00:00Z")
                .row(LinkKind.RECOVERED, "FirearmRecovery", id(3), "Firearm", id(7), "")
                .row(LinkKind.TEST_FIRED, "Firearm", id(7), "TestFire", id(6))
                .row(LinkKind.INVOLVED, "Shooting", id(1), "Person", id(10), "VICTIM", "")
                .row(LinkKind.INVOLVED, "Shooting", id(1), "Person", id(10), "SUSPECT", "susp")
                .row(LinkKind.OCCURRED_AT, "Shooting", id(1), "Location", id(12))
                .row(LinkKind.ADDRESS_OF, "Person", id(10), "Location", id(12))
                .row(LinkKind.POSSESSED, "Person", id(10), "Firearm", id(7))
                .row(LinkKind.TRACED, "Firearm", id(7), "Trace", id(8)).row(LinkKind.DETAILED_BY, "Trace", id(8), "TraceDetail", id(9))
                .row(LinkKind.SAME_AS, "Person", id(10), "Person", id(11), "NAME", "0.9");
    }

    static String id(long number) {
        return String.format("%032x", number);
    }

    TestSource row(LoadFile file, String... values) {
        rows.computeIfAbsent(file, each -> new ArrayList<>()).add(List.of(values));
        return this;
    }

    TestSource shooting(String id, String ori, String dataClass, String caseNumber) {
        return row(RecordKind.SHOOTING, id, ori, dataClass, caseNumber, "Assault", "2024-03-24T05:00:00Z", "America/Chicago", "ENTERED",
                "Two lines\nof text", "Pat Partner", "");
    }

    TestSource casing(String id, String ori) {
        return row(RecordKind.CASING, id, ori, "", "C-" + id.substring(30), "9mm", "2024-03-24T05:00:00Z", "2024-03-24T07:00:00Z",
                "Site 1");
    }

    TestSource person(String id, String ori) {
        return row(RecordKind.PERSON, id, ori, "", "Oaks", "Pat", "1990-01-02", "25-44", "FEMALE", "Patty; P. Oaks");
    }

    TestSource lead(String from, String to, String number, String status, String version) {
        return row(LinkKind.NIBIN_LEAD, "Casing", from, "Casing", to, number, status, "2024-04-01T00:00:00Z",
                "2024-04-0" + version + "T00:00:00Z", version, "");
    }

    /** The same rows in another order within each file of records and relationships. */
    TestSource shuffled(Random random) {
        TestSource shuffled = new TestSource();
        rows.forEach((file, values) -> {
            List<List<String>> copy = new ArrayList<>(values);
            if (!(file instanceof PolicyFile)) {
                Collections.shuffle(copy, random);
            }
            shuffled.rows.put(file, copy);
        });
        return shuffled;
    }

    /** Every row, so that a test can change some. */
    Map<LoadFile, List<List<String>>> rows() {
        return rows;
    }

    Feed asFeed() {
        return new Feed("test", this, "1", null, true);
    }

    Feed asFeedOf(String agencyId) {
        return new Feed("feed of " + agencyId, this, "1", agencyId, true);
    }

    @Override
    public List<SourceFile> files() {
        return rows.entrySet().stream().map(entry -> new SourceFile(entry.getKey().fileName(), entry.getKey().columns(),
                () -> IntStream.range(0, entry.getValue().size()).mapToObj(i -> new SourceRow(i + 2, entry.getValue().get(i))))).toList();
    }
}
