package org.leadgraph.seed.synthetic;

import static org.leadgraph.seed.synthetic.Cast.BLUFF_PRAIRIE;
import static org.leadgraph.seed.synthetic.Cast.GABLE_FORD;
import static org.leadgraph.seed.synthetic.Cast.HARROW;
import static org.leadgraph.seed.synthetic.Cast.IL_SAMPLE;
import static org.leadgraph.seed.synthetic.Cast.LIAISON;
import static org.leadgraph.seed.synthetic.Cast.LONE_ELM;
import static org.leadgraph.seed.synthetic.Cast.MO_AGENCY;
import static org.leadgraph.seed.synthetic.Cast.QUARRY_BEND;
import static org.leadgraph.seed.synthetic.Cast.TERN_RIVER;
import static org.leadgraph.seed.synthetic.Cast.WILLET_CROSSING;

import java.util.List;

import org.leadgraph.seed.Rows;

/**
 * The users to log in as in the demo: each shows what one situation does to the same connected shootings.
 * <p>
 * Shape: in every synthetic world, with identity provider {@code demo}.
 */
public final class DemoUsers {
    private static final String ACTIVE = "ACTIVE";
    private static final String SUSPENDED = "SUSPENDED";

    /**
     * @param roles what the user may do beside searching, between semicolons; empty for an investigator
     * @param situation who this is
     * @param expect what the user sees of the connected shootings around IL-SAMPLE PD's test fire of 2019-0002500
     */
    public record DemoUser(String userId, String lastName, String firstName, String agencyId, String agencyName, String ori, String status,
            String roles, String situation, String expect) {}

    private static final List<DemoUser> ALL = List.of(
            user("athena@il-sample", "Ellingham", "Athena", IL_SAMPLE, ACTIVE, "Investigator of IL-SAMPLE PD.",
                    "Own records and those of MO-AGENCY CO PD and Harrow County, the task-force shooting of Willet Crossing, pointers to "
                            + "another of its shootings and to Quarry Bend; nothing of Slate Hollow, Lone Elm or Fallow Lake."),
            user("luna@mo-agency", "Corbeck", "Luna", MO_AGENCY, ACTIVE, "Investigator of MO-AGENCY CO PD.",
                    "Own records and those of IL-SAMPLE PD, Quarry Bend and Harrow County; the juvenile shooting of Willet Crossing, by an exception for this user, and a pointer to another."),
            user("noah@lone-elm", "Dorinvall", "Noah", LONE_ELM, ACTIVE, "Investigator of an agency without any agreement.",
                    "Own shooting only, and a pointer to Quarry Bend where a lead joins them."),
            user("marcel@foreign-liaison", "Kelowick", "Marcel", LIAISON, ACTIVE, "User of a limited participant, which has agreements.",
                    "Nothing: no local, state or tribal data goes to a limited participant."),
            user("wren@willet-crossing", "Fenadane", "Wren", WILLET_CROSSING, ACTIVE, "Investigator of an agency that shares item by item.",
                    "All own shootings but the one from a confidential source, which is kept for named users; agreed agencies' records."),
            user("iris@willet-crossing", "Torengrave", "Iris", WILLET_CROSSING, ACTIVE,
                    "Colleague of Wren, named for the confidential source.",
                    "As Wren, and the shooting from the confidential source."),
            user("sam@il-sample", "Halorick", "Sam", IL_SAMPLE, SUSPENDED, "Suspended user of IL-SAMPLE PD.",
                    "Nothing, not even own records."),
            user("quinn@quarry-bend", "Osinner", "Quinn", QUARRY_BEND, ACTIVE,
                    "Investigator of the agency that answers leads with a pointer.",
                    "Own records and those of MO-AGENCY CO PD; nothing of IL-SAMPLE PD, to which a lead runs, since that agency shows no pointers."),
            user("xavi@bluff-prairie", "Ulorlow", "Xavi", BLUFF_PRAIRIE, ACTIVE,
                    "User with an ORI class that is not authorised (ninth character X).",
                    "Nothing: no search is opened."),
            user("petra@tern-river", "Selanham", "Petra", TERN_RIVER, ACTIVE,
                    "Prosecutor; Willet Crossing makes an exception for this type of agency.",
                    "Records of IL-SAMPLE PD; Harrow County's too, but not when searching with use code J; pointers to the task-force shooting of Willet Crossing and to another."),
            user("gil@gable-ford", "Roserby", "Gil", GABLE_FORD, ACTIVE, "Investigator of a suspended agency.",
                    "Nothing: the agency's access is suspended."),
            user("hanna@harrow", "Lorokin", "Hanna", HARROW, ACTIVE, "Investigator of the agency that refuses use code J for its records.",
                    "Own records and those of IL-SAMPLE PD and MO-AGENCY CO PD."),
            official("adele@il-sample", "Marrowick", "Adele", IL_SAMPLE, "CDS_APPROVER;POINT_OF_CONTACT",
                    "Decides with whom IL-SAMPLE PD shares, and answers requests for its records."),
            official("vera@il-sample", "Quillon", "Vera", IL_SAMPLE, "ANALYST", "Analyst of IL-SAMPLE PD: asks in Cypher."),
            official("nadia@il-sample", "Ferristone", "Nadia", IL_SAMPLE, "ANALYST", "A second analyst of IL-SAMPLE PD."),
            official("bram@il-sample", "Tessarin", "Bram", IL_SAMPLE, "APPLICATION_ADMINISTRATOR;AGENCY_COORDINATOR",
                    "Manages the accounts of IL-SAMPLE PD and answers for its audits."),
            official("chief@il-sample", "Ostrander", "Dagny", IL_SAMPLE, "HEAD_OF_AGENCY", "Chief of IL-SAMPLE PD."),
            official("milo@mo-agency", "Pellastine", "Milo", MO_AGENCY, "CDS_APPROVER;POINT_OF_CONTACT",
                    "Decides with whom MO-AGENCY CO PD shares, and answers requests for its records."),
            official("teo@mo-agency", "Barrowind", "Teo", MO_AGENCY, "ANALYST", "Analyst of MO-AGENCY CO PD: asks in Cypher."),
            official("rhea@harrow", "Sandeling", "Rhea", HARROW, "ANALYST",
                    "Analyst of the agency that refuses use code J for its records."),
            official("elsa@lone-elm", "Vandermoor", "Elsa", LONE_ELM, "CDS_APPROVER;POINT_OF_CONTACT",
                    "Decides with whom Lone Elm shares; no agency so far."),
            official("owen@willet-crossing", "Calderick", "Owen", WILLET_CROSSING,
                    "CDS_APPROVER;POINT_OF_CONTACT;SOURCE_DATA_ADMINISTRATOR",
                    "Decides item by item what Willet Crossing shares."));

    private DemoUsers() {
    }

    public static List<DemoUser> all() {
        return ALL;
    }

    static void write(Rows rows) {
        ALL.forEach(user -> rows.add(user.userId, "demo", user.lastName, user.firstName, user.ori, user.status,
                user.roles.isEmpty() ? null : user.roles));
    }

    private static DemoUser user(String userId, String lastName, String firstName, Cast agency, String status, String situation,
            String expect) {
        return new DemoUser(userId, lastName, firstName, agency.id(), agency.agencyName, agency.ori(), status, "", situation, expect);
    }

    private static DemoUser official(String userId, String lastName, String firstName, Cast agency, String roles, String situation) {
        return new DemoUser(userId, lastName, firstName, agency.id(), agency.agencyName, agency.ori(), ACTIVE, roles, situation,
                "What an investigator of the agency sees.");
    }
}
