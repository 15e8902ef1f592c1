package org.leadgraph.seed.synthetic;

import org.leadgraph.load.RecordIds;

/** Ids of generated records, derived from what they stand for; no table is kept. Each stream of rows has its own. */
final class Ids {
    private final RecordIds ids = RecordIds.forDemo();

    String incident(Incident incident) {
        return ids.recordId(incident.ori(), incident.label(), "incident " + incident.code());
    }

    String exhibit(Gun gun, int event) {
        return ids.recordId(gun.incidents().get(event).ori(), exhibitLabel(gun, event), "gun " + gun.index() + " event " + event);
    }

    static String exhibitLabel(Gun gun, int event) {
        return gun.isTestFire(event) ? "TestFire" : "Casing";
    }

    /** @param label Firearm, Trace or TraceDetail: a recovered gun has one of each at most */
    String ofGun(Gun gun, String label) {
        return ids.recordId(gun.recovery().ori(), label, "gun " + gun.index());
    }

    String place(Place place) {
        return switch (place) {
            case Place.Once once -> ids.recordId(once.ori(), "Location", "incident " + once.incidentCode());
            case Place.Hub hub -> ids.recordId(hub.agency().ori(), "Location", "hub " + hub.index());
        };
    }

    String person(Someone who) {
        return ids.recordId(who.ori(), "Person", who.key());
    }

    /** One of the vehicles that an agency keeps meeting. */
    String vehicle(Agency agency, int index) {
        return ids.recordId(agency.ori(), "Vehicle", "vehicle " + index);
    }

    /** The arrest of somebody at an incident; there is one at most. */
    String arrest(Incident incident, Someone who) {
        return ids.recordId(incident.ori(), "Arrest", "incident " + incident.code() + " arrest of " + who.key());
    }

    /** What followed an arrest: Booking, Incarceration or Supervision, one of each at most. */
    String afterArrest(Incident incident, Someone who, String label) {
        return ids.recordId(incident.ori(), label, "incident " + incident.code() + " arrest of " + who.key());
    }

    String home(Someone who) {
        return ids.recordId(who.ori(), "Location", "home of " + who.key());
    }
}
