package org.leadgraph.seed.synthetic;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/**
 * Recovered firearms and their traces.
 * <p>
 * Four of five are traced, and of these 78 % to a purchaser. Years from purchase to recovery are log-normal (median 7.1, cut at 35): a
 * quarter under one year, 46 % within three. A purchase always lies before the gun's first incident, so no time to first shooting is negative.
 */
final class FirearmRows {
    private static final double MEDIAN_YEARS_TO_CRIME = 7.1;
    private static final double SIGMA = 2.24;

    private final long seed;
    private final People people;
    private final Ids ids;

    FirearmRows(long seed, People people, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.ids = ids;
    }

    void write(LoadFile file, Gun gun, Rows rows) {
        if (!gun.recovered()) {
            return;
        }
        var draw = Draw.of(seed, "firearm", gun.index());
        var traced = draw.chance(0.80);
        var detailed = traced && draw.chance(0.78);
        switch (file) {
            case RecordKind.FIREARM -> firearm(gun, draw, rows);
            case LinkKind.TEST_FIRED -> {
                if (gun.imaged()) {
                    rows.add("Firearm", ids.ofGun(gun, "Firearm"), "TestFire", ids.exhibit(gun, gun.incidents().size() - 1));
                }
            }
            case LinkKind.POSSESSED -> possessed(gun, rows);
            case RecordKind.TRACE ->
                when(traced, () -> rows.add(ids.ofGun(gun, "Trace"), gun.recovery().ori(), null, Words.text("T%012d", gun.index())));
            case LinkKind.TRACED -> when(traced, () -> rows.add("Firearm", ids.ofGun(gun, "Firearm"), "Trace", ids.ofGun(gun, "Trace")));
            case RecordKind.TRACE_DETAIL -> when(detailed, () -> detail(gun, draw, rows));
            case LinkKind.DETAILED_BY ->
                when(detailed, () -> rows.add("Trace", ids.ofGun(gun, "Trace"), "TraceDetail", ids.ofGun(gun, "TraceDetail")));
            default -> {
                // Other files hold no firearms.
            }
        }
    }

    private static void when(boolean condition, Runnable write) {
        if (condition) {
            write.run();
        }
    }

    private void firearm(Gun gun, Draw draw, Rows rows) {
        var model = gun.model();
        var marking = draw.unit();
        var obliterated = marking < 0.03;
        var serial = marking < 0.08 ? null : Words.text("%s%07d", model.make().substring(0, 2).toUpperCase(Locale.ROOT), gun.index());
        var year = gun.recovery().occurredAt().toString().substring(2, 4);
        rows.add(ids.ofGun(gun, "Firearm"), gun.recovery().ori(), null, model.make(), model.model(), model.caliber(), model.type(), serial,
                obliterated,
                Words.text("%04d-%s-%05d", 1000 + gun.recovery().agency().region(), year, gun.index()));
    }

    private void detail(Gun gun, Draw draw, Rows rows) {
        var recovered = day(gun.recovery());
        var first = day(gun.incidents().getFirst());
        var days = Math.min(35, draw.logNormal(MEDIAN_YEARS_TO_CRIME, SIGMA)) * 365.25;
        var purchased = recovered.minusDays((long) days);
        if (!purchased.isBefore(first)) {
            purchased = first.minusDays(draw.between(1, 90));
        }
        var stolen = draw.chance(0.09) ? purchased.plusDays(draw.below(first.toEpochDay() - purchased.toEpochDay())) : null;
        rows.add(ids.ofGun(gun, "TraceDetail"), gun.recovery().ori(), "TRACE_DETAIL", purchased, stolen,
                draw.one(Words.FIRST) + " " + Words.lastName(draw),
                Words.text("Dealer %05d", draw.below(20_000)));
    }

    private static LocalDate day(Incident incident) {
        return LocalDate.ofInstant(incident.occurredAt(), ZoneOffset.UTC);
    }

    private void possessed(Gun gun, Rows rows) {
        people.involvedIn(gun.recovery()).stream().filter(it -> it.role().equals("ARRESTEE") || it.role().equals("SUSPECT")).findFirst()
                .ifPresent(it -> rows.add("Person", ids.person(it.who()), "Firearm", ids.ofGun(gun, "Firearm")));
    }
}
