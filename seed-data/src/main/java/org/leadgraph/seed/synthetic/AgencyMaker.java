package org.leadgraph.seed.synthetic;

import java.util.ArrayList;
import java.util.List;

import org.leadgraph.seed.synthetic.Agency.Policy;

/** Makes the agencies of a world: the cast first, then generated ones. ORIs are numbered through, so none occurs twice. */
final class AgencyMaker {
    /** Kinds after the ninth character of an ORI; zeros are nearly all. */
    private static final String NINTHS = "XXXXXXACGJEYM";
    private static final double ZERO_SHARE = 0.94;
    /** Ranks of the cast start here, so that the demo's agencies are of middling size. */
    private static final int CAST_RANK = 6;

    private final long seed;
    private final Scale scale;
    private final int[] ranks;

    AgencyMaker(long seed, Scale scale) {
        this.seed = seed;
        this.scale = scale;
        this.ranks = new int[scale.regions()];
    }

    List<Agency> make() {
        var all = new ArrayList<Agency>();
        for (var member : Cast.values()) {
            all.add(castMember(member));
        }
        var nextOri = all.size();
        while (all.size() < scale.agencies()) {
            var agency = generated(all.size(), nextOri);
            nextOri += agency.oris().size();
            all.add(agency);
        }
        return List.copyOf(all);
    }

    /** State, a county digit that the FBI list does not use, five digits, and the ninth character that says what kind of agency it is. */
    static String ori(String state, int number, char ninth) {
        return Words.text("%s9%05d%c", state, 101 + number, ninth);
    }

    private Agency castMember(Cast member) {
        var draw = Draw.of(seed, "cast", member.ordinal());
        var rank = member.ownsGunRecords() ? CAST_RANK + member.ordinal() : 0;
        var east = (member.state.equals("IL") ? 0.08 : -0.08) * (1 + draw.unit());
        return new Agency(member.ordinal(), member.agencyName, member.state, member.level(), member.kind, member.policy,
                List.of(member.ori()), 0, rank,
                38.63 + 0.2 * (draw.unit() - 0.5), -90.2 + east, member.drawsAgreements(), member.ordinal() % 2 == 0, member.ordinal() % 3);
    }

    private Agency generated(int index, int firstOri) {
        var draw = Draw.of(seed, "agency", index);
        var region = Region.of(seed, (index - Cast.values().length) % scale.regions());
        var ninth = draw.chance(ZERO_SHARE) ? '0' : NINTHS.charAt(draw.below(NINTHS.length()));
        var longitude = region.longitude() + 0.15 * draw.gaussian();
        var state = longitude > region.longitude() ? region.otherState() : region.state();
        var kind = kind(ninth, draw);
        var rank = ninth == '0' || ninth == 'E' ? nextRank(region.index()) : 0;
        var oris = new ArrayList<String>();
        for (int number = firstOri, end = firstOri + oriCount(draw); number < end; number++) {
            oris.add(ori(state, number, ninth));
        }
        return new Agency(index, state + "-" + Words.place(index) + suffix(kind), state, level(kind, draw), kind, policy(draw),
                List.copyOf(oris),
                region.index(), rank, region.latitude() + 0.12 * draw.gaussian(),
                longitude,
                draw.chance(participation(rank)), draw.chance(0.4), draw.below(3));
    }

    private int nextRank(int region) {
        var rank = ++ranks[region];
        return region > 0 || rank < CAST_RANK ? rank : rank + Cast.values().length;
    }

    /** Fewer take part in small places; those with most of the gun crime all do. */
    private double participation(int rank) {
        return rank > 0 && rank <= 5 ? 1 : scale.regions() > 1 ? 0.35 : 0.60;
    }

    private static int oriCount(Draw draw) {
        var size = draw.unit();
        return size < 0.88 ? 1 : size < 0.98 ? draw.between(2, 4) : draw.between(5, 40);
    }

    private static String kind(char ninth, Draw draw) {
        return switch (ninth) {
            case '0' -> draw.chance(0.78) ? "POLICE" : draw.chance(0.9) ? "SHERIFF" : "STATE_POLICE";
            case 'A' -> "PROSECUTOR";
            case 'C' -> "CORRECTIONS";
            case 'G' -> "PROBATION";
            case 'J' -> "COURT";
            case 'E' -> "CAMPUS_POLICE";
            default -> "OTHER";
        };
    }

    private static String suffix(String kind) {
        return switch (kind) {
            case "SHERIFF" -> " County SO";
            case "STATE_POLICE" -> " State Patrol Post";
            case "PROSECUTOR" -> " Prosecutor";
            case "CORRECTIONS" -> " Detention Center";
            case "PROBATION" -> " Probation Office";
            case "COURT" -> " Court";
            case "CAMPUS_POLICE" -> " College PD";
            case "OTHER" -> " Authority";
            default -> " PD";
        };
    }

    private static String level(String kind, Draw draw) {
        return kind.equals("STATE_POLICE") ? "STATE" : draw.chance(0.98) ? "LOCAL" : draw.chance(0.5) ? "TRIBAL" : "FEDERAL";
    }

    private static Policy policy(Draw draw) {
        var level = draw.unit();
        var colour = level < 0.80 ? "GREEN" : level < 0.94 ? "YELLOW" : "RED";
        var byItem = !colour.equals("GREEN") || draw.chance(0.15);
        return new Policy(draw.chance(0.99) ? "ACTIVE" : "SUSPENDED", byItem ? "ITEM_POLICY" : "ALL_OR_NOTHING",
                draw.chance(0.3) ? "YELLOW" : "RED",
                draw.chance(0.1), colour, byItem && draw.chance(0.2));
    }
}
