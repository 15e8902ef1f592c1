package org.leadgraph.seed.synthetic;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.leadgraph.load.Source;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/**
 * A fictional world of agencies, guns, incidents and people. The same seed and scale give the same bytes, on any machine.
 * <p>
 * Shape: rows in the order policy, scripted story, agencies' known people and places, guns by number. Memory: agencies only; a gun's story
 * is generated again for each file and then forgotten.
 */
public final class SyntheticWorld implements Source {
    /** The seed of the demo. */
    public static final long DEMO_SEED = 20_240_423L;
    private static final double EVENTS_PER_GUN = 1.488;
    private static final double INCIDENTS_PER_EVENT = 0.93;
    private static final double HUBS_PER_INCIDENT = 0.127;
    private static final double KNOWN_PER_INCIDENT = 0.16;

    private final long seed;
    private final Scale scale;
    private final Agencies agencies;
    private final Hubs hubs;
    private final People people;
    private final Guns guns;

    private SyntheticWorld(long seed, Scale scale) {
        this.seed = seed;
        this.scale = scale;
        this.agencies = new Agencies(seed, scale);
        var incidents = (scale.guns() * EVENTS_PER_GUN + scale.tracedOnlyGuns()) * INCIDENTS_PER_EVENT;
        this.hubs = new Hubs(agencies, HUBS_PER_INCIDENT * incidents, 2.2, 80);
        this.people = new People(seed, agencies, new Hubs(agencies, KNOWN_PER_INCIDENT * incidents, 3, 40));
        this.guns = new Guns(seed, scale, agencies, hubs);
    }

    public static SyntheticWorld of(Scale scale, long seed) {
        return new SyntheticWorld(seed, scale);
    }

    @Override
    public List<SourceFile> files() {
        return LoadFile.inLoadOrder().stream().map(file -> new SourceFile(file.fileName(), file.columns(), () -> rows(file))).toList();
    }

    /**
     * What really happened, for tests: {@code truth-exhibit} (the gun of each exhibit), {@code truth-person} (which
     * record of another agency is the same person) and
     * {@code truth-component} (which incidents true leads join). Not to be loaded.
     */
    public List<SourceFile> truth() {
        return new Truth(scale, guns, people, agencies).files();
    }

    private Stream<SourceRow> rows(LoadFile file) {
        var ids = new Ids();
        var incidentRows = new IncidentRows(seed, people, ids);
        var peopleRows = new PeopleRows(seed, people, ids);
        var exhibitRows = new ExhibitRows(seed, ids);
        var firearmRows = new FirearmRows(seed, people, ids);
        var vehicleRows = new VehicleRows(seed, people, ids);
        var arrestRows = new ArrestRows(seed, people, ids);
        var custodyRows = new CustodyRows(seed, people, arrestRows, ids);
        var leadRows = new LeadRows(seed, guns, ids);
        Stream<List<String>> script = Stream.of(file).mapMulti((it, sink) -> {
            new PolicyRows(seed, agencies).write(it, sink::accept);
            new Story().tell().write(it, sink::accept);
        });
        Stream<List<String>> known = agencies.all().stream().mapMulti((agency, sink) -> {
            peopleRows.writeAgency(file, agency, sink::accept);
            vehicleRows.writeAgency(file, agency, sink::accept);
            if (file == RecordKind.LOCATION) {
                hubs(agency, ids, sink::accept);
            }
        });
        var tellsGuns = !(file instanceof PolicyFile);
        Stream<List<String>> told = LongStream.range(0, tellsGuns ? scale.allGuns() : 0).mapToObj(guns::gun).mapMulti((gun, sink) -> {
            gun.incidents().stream().filter(incident -> incident.gun() == gun.index()).forEach(incident -> {
                incidentRows.write(file, incident, sink::accept);
                peopleRows.writeIncident(file, incident, sink::accept);
                vehicleRows.writeIncident(file, incident, sink::accept);
                arrestRows.writeIncident(file, incident, sink::accept);
                custodyRows.writeIncident(file, incident, sink::accept);
            });
            exhibitRows.write(file, gun, sink::accept);
            firearmRows.write(file, gun, sink::accept);
            if (file == LinkKind.NIBIN_LEAD) {
                leadRows.write(gun, sink::accept);
            }
        });
        // Not flatMap: an iterator over it would collect a whole inner stream first.
        return Rows.numbered(Stream.concat(script, Stream.concat(known, told)));
    }

    private void hubs(Agency agency, Ids ids, Rows rows) {
        for (int i = 0; i < hubs.count(agency); i++) {
            IncidentRows.location(ids.place(new Place.Hub(agency, i)), agency.ori(), agency, Draw.of(seed, "hub", agency.index(), i),
                    "SCENE", rows);
        }
    }
}
