package org.leadgraph.seed.baltimore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.leadgraph.load.RecordIds;
import org.leadgraph.load.Source;
import org.leadgraph.load.SourceFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/**
 * Baltimore shootings 2012 to 2017 as the records of one agency: the real network of people and shootings, with known answers.
 * <p>
 * Shape: 3,479 shootings, 434 named people in two or more of them. A named person is one record, an unnamed row is a record of its own.
 * Source: The Trace and BuzzFeed News, CC BY 4.0 (see ATTRIBUTION.md beside the data).
 */
public final class BaltimoreWorld implements Source {
    public static final String AGENCY_ID = "baltimore-open-data";
    /** As in the data. */
    public static final String ORI = "MDBPD0000";

    private final List<BaltimoreCase> cases;
    private final List<BaltimorePerson> persons;
    private final RecordIds ids;

    private BaltimoreWorld(List<BaltimoreCase> cases, List<BaltimorePerson> persons, RecordIds ids) {
        this.cases = cases;
        this.persons = persons;
        this.ids = ids;
    }

    /** Reads the bundled files; the ids are the demo's. */
    public static BaltimoreWorld read() {
        return new BaltimoreWorld(BaltimoreCsv.rows("cases_2012_2017.csv").stream().map(row -> BaltimoreCase.of(row.getFields())).toList(),
                BaltimoreCsv.rows("case_persons_2012_2017.csv").stream()
                        .map(row -> BaltimorePerson.of(row.getFields(), row.getStartingLineNumber())).toList(),
                RecordIds.forDemo());
    }

    @Override
    public List<SourceFile> files() {
        return LoadFile.inLoadOrder().stream()
                .map(file -> new SourceFile(file.fileName(), file.columns(), () -> Rows.numbered(rows(file))))
                .toList();
    }

    private Stream<List<String>> rows(LoadFile file) {
        return Stream.<List<String>>of(List.of()).mapMulti((_, sink) -> write(file, sink::accept));
    }

    private void write(LoadFile file, Rows rows) {
        switch (file) {
            case PolicyFile.AGENCY -> rows.add(AGENCY_ID, "Baltimore open data (The Trace / BuzzFeed News)", "MD", "LOCAL", "POLICE",
                    "open data; ask the publisher",
                    "ACTIVE", "ALL_OR_NOTHING", "RED", false);
            case PolicyFile.ORI -> rows.add(ORI, AGENCY_ID);
            case PolicyFile.USER -> rows.add("analyst@" + AGENCY_ID, "demo", "Analyst", "Open Data", ORI, "ACTIVE", null);
            case PolicyFile.SCOPE -> {
                rows.add(AGENCY_ID, "STANDARD", "SHARED", "GREEN");
                rows.add(AGENCY_ID, "TRACE_DETAIL", "OWNER_ONLY", "RED");
            }
            case RecordKind.SHOOTING ->
                cases.forEach(it -> rows.add(shootingId(it.caseNumber()), ORI, null, it.caseNumber(), it.victimType(),
                        it.occurredAt(), BaltimoreCase.ZONE, "AUTOMATED", null, null, "DAY"));
            case RecordKind.PERSON ->
                onePerRecord().forEach((id, person) -> rows.add(id, ORI, null, person.lastName(), null, null, person.ageGroup(),
                        person.sex(), null));
            case RecordKind.LOCATION ->
                onePerBlock().forEach((id, it) -> rows.add(id, ORI, null, it.addressBlock(), "Baltimore", "MD", it.latitude(),
                        it.longitude(), "SCENE"));
            case LinkKind.INVOLVED ->
                persons.forEach(it -> rows.add("Shooting", shootingId(it.caseNumber()), "Person", personId(it), it.role(), it.roleRaw()));
            case LinkKind.OCCURRED_AT -> cases.forEach(it -> rows.add("Shooting", shootingId(it.caseNumber()), "Location", locationId(it)));
            default -> {
                // The data has no exhibits, firearms, leads or agreements.
            }
        }
    }

    /** First appearance wins: 72 people are given different age groups in different years. */
    private Map<String, BaltimorePerson> onePerRecord() {
        var people = new LinkedHashMap<String, BaltimorePerson>();
        persons.forEach(person -> people.putIfAbsent(personId(person), person));
        return people;
    }

    private Map<String, BaltimoreCase> onePerBlock() {
        var blocks = new LinkedHashMap<String, BaltimoreCase>();
        cases.forEach(it -> blocks.putIfAbsent(locationId(it), it));
        return blocks;
    }

    private String shootingId(String caseNumber) {
        return ids.recordId(ORI, "Shooting", caseNumber);
    }

    private String personId(BaltimorePerson person) {
        return ids.recordId(ORI, "Person", person.sourceKey());
    }

    private String locationId(BaltimoreCase it) {
        return ids.recordId(ORI, "Location", it.addressBlock() + "|" + it.latitude() + "|" + it.longitude());
    }
}
