package org.leadgraph.seed.synthetic;

import static org.leadgraph.model.RecordKind.FIREARM_RECOVERY;
import static org.leadgraph.model.RecordKind.SHOOTING;
import static org.leadgraph.seed.synthetic.Cast.IL_SAMPLE;
import static org.leadgraph.seed.synthetic.Cast.MO_AGENCY;

import java.time.LocalDate;

import org.leadgraph.load.Source;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.synthetic.StoryWriter.Event;

/**
 * The scripted part of every synthetic world: the three rows of the Collective Data Sharing sample, and one shooting for each further
 * member of the cast, all by the gun that IL-SAMPLE PD recovered.
 * <pre>
 *   Lone Elm, Slate Hollow, Fallow Lake, Harrow, Gable Ford, Willet Crossing (4 classes), Quarry Bend
 *        \ lead, each
 *   24-6134000 casing (MO) --lead-- 2019-0002500 test fire (IL) --- firearm --- trace
 *        | Taylor Brewster ==same as== Taylor Brewster |
 *   24-1085000 casing (MO) --leads-- test fires of the linked crime guns 7830-04-01131 and 7830-24-01133 (MO)
 * </pre>
 * Source: case numbers, crime types, dates, addresses, people, roles as received, partners and linked crime guns are the sample's; the
 * leads, the recoveries of the linked guns and all other agencies' shootings are invented.
 */
final class Story {
    static final String GUN = "sample gun of 2019-0002500";
    private final StoryWriter writer = new StoryWriter();

    StoryWriter tell() {
        var recovery = sampleRecovery();
        sampleShootings(recovery);
        writer.record(RecordKind.FIREARM, recovery, "sample", null, "Corvin", "C-21", "9mm", "PISTOL", "CO0000417", false, null);
        writer.record(RecordKind.TRACE, recovery, "sample", null, "T000000002500");
        writer.record(RecordKind.TRACE_DETAIL, recovery, "sample", "TRACE_DETAIL", "2023-06-12", null, "Jory Calibeck", "Dealer 00417");
        writer.edge(LinkKind.TRACED, "Firearm", writer.id(recovery, "Firearm", "sample"), "Trace",
                writer.id(recovery, "Trace", "sample"));
        writer.edge(LinkKind.DETAILED_BY, "Trace", writer.id(recovery, "Trace", "sample"), "TraceDetail",
                writer.id(recovery, "TraceDetail", "sample"));
        writer.testFired(recovery, "sample");
        castShootings(recovery);
        return writer;
    }

    private Event sampleRecovery() {
        var recovery = new Event(IL_SAMPLE, FIREARM_RECOVERY, "2019-0002500", "Weapons Violation", LocalDate.of(2024, 4, 23), null,
                "John Smith");
        writer.event(recovery, "820 Madison Ave.", "Madison", "IL", "38.683", "-90.157");
        writer.person(recovery, "Athena", "Lemus", "UNMAPPED", "M");
        writer.person(recovery, "Taylor", "Brewster", "UNMAPPED", "S-K");
        writer.exhibit(recovery, "TestFire", GUN, 3);
        return recovery;
    }

    private void sampleShootings(Event recovery) {
        var assault = new Event(MO_AGENCY, SHOOTING, "24-1085000", "Assault", LocalDate.of(2024, 3, 24), null, "Juliet Doese");
        writer.event(assault, "212 S Grand Blvd.", "Saint Louis", "MO", "38.632", "-90.234");
        writer.person(assault, "Aleksander", "Luna", "WITNESS", "W");
        writer.exhibit(assault, "Casing", "sample gun 7830-04-01131", 4);
        linkedGun(assault, "7830-04-01131", LocalDate.of(2024, 4, 9), 1);
        linkedGun(assault, "7830-24-01133", LocalDate.of(2024, 5, 2), 2);

        var weapons = new Event(MO_AGENCY, SHOOTING, "24-6134000", "Weapons Violation", LocalDate.of(2024, 2, 21), null, null);
        writer.event(weapons, "6622 Chippewa St.", "Saint Louis", "MO", "38.591", "-90.302");
        writer.person(weapons, "Jayson", "Klonders", "UNMAPPED", "OP");
        writer.person(weapons, "Samantha", "Fooks", "UNMAPPED", "RAS");
        writer.person(weapons, "Taylor", "Brewster", "UNMAPPED", "PAS");
        writer.exhibit(weapons, "Casing", GUN, 2);
        writer.lead(weapons, recovery, "S2500", 1);
        writer.edge(LinkKind.SAME_AS, "Person", writer.id(weapons, "Person", "Taylor Brewster"), "Person",
                writer.id(recovery, "Person", "Taylor Brewster"), "NAME", "0.80");
    }

    private void linkedGun(Event shooting, String crimeGunId, LocalDate day, int number) {
        var recovery = new Event(MO_AGENCY, FIREARM_RECOVERY, "24-20" + number + "0000", "Weapons Violation", day, null, null);
        writer.event(recovery, number + "00 block of Amber St", "Saint Louis", "MO", "38.6" + number, "-90.24");
        writer.record(RecordKind.FIREARM, recovery, crimeGunId, null, "Arden", "A-4" + number, "9mm", "PISTOL", "AR000113" + number, false,
                crimeGunId);
        writer.exhibit(recovery, "TestFire", "sample gun " + crimeGunId, 3);
        writer.testFired(recovery, crimeGunId);
        writer.lead(shooting, recovery, "S1085", number);
    }

    /** The same gun was fired in every one of these places, so that one question shows all that agreements do. */
    private void castShootings(Event recovery) {
        var day = LocalDate.of(2023, 7, 8);
        var version = 2;
        for (var scene : StoryWriter.SCENES) {
            var shooting = new Event(scene.agency(), SHOOTING, "23-77" + version + "000", "Shots Fired", day, scene.dataClass(), null);
            writer.event(shooting, version + "00 block of Plover St", scene.agency().agencyName.substring(3), scene.agency().state,
                    "38.6" + version,
                    "-90.1" + version);
            writer.person(shooting, "Mika", "Story" + version, "SUSPECT", "S");
            writer.exhibit(shooting, "Casing", GUN, 2);
            writer.lead(shooting, recovery, "S2500", version);
            day = day.plusDays(19);
            version++;
        }
        writer.leadBetween(Cast.QUARRY_BEND, Cast.LONE_ELM, "S2500", version);
    }
}
