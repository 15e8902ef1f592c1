package org.leadgraph.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadgraph.seed.baltimore.BaltimoreWorld;
import org.leadgraph.seed.offices.Offices;
import org.leadgraph.seed.synthetic.DemoUsers;

/** The users one can sign in as, in the order of the demo's story. */
final class DemoPeople {
    private static final DemoPerson ANALYST = new DemoPerson("analyst@" + BaltimoreWorld.AGENCY_ID, "Analyst", "Open Data",
            BaltimoreWorld.ORI,
            BaltimoreWorld.AGENCY_ID, "Analyst of the agency that holds the open data of real shootings, without names.",
            "The 3,479 shootings of the open data set and nothing else.");

    private DemoPeople() {
    }

    static List<DemoPerson> all() {
        return Stream.concat(DemoUsers.all()
                .stream()
                .map(user -> new DemoPerson(user.userId(), user.lastName(), user.firstName(), user.ori(), user.agencyName(),
                        user.situation(),
                        user.expect())),
                Stream.concat(Stream.of(ANALYST),
                        Offices.officials()
                                .stream()
                                .map(official -> new DemoPerson(official.userId(), official.lastName(), official.firstName(),
                                        official.ori(), official.agencyName(), official.situation(), "The office's own records: none."))))
                .toList();
    }

    static Optional<DemoPerson> named(String userId) {
        return all().stream().filter(person -> person.userId().equals(userId)).findFirst();
    }
}
