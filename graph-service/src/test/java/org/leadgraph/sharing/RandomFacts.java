package org.leadgraph.sharing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.model.Value;
import org.leadgraph.sharing.Facts.Agency;
import org.leadgraph.sharing.Facts.Half;
import org.leadgraph.sharing.Facts.Item;
import org.leadgraph.sharing.Facts.Link;
import org.leadgraph.sharing.Facts.ExceptionFor;
import org.leadgraph.sharing.Facts.Scope;
import org.leadgraph.sharing.Facts.User;

/** A small world that is the same for the same seed: all types of records, all kinds of relationships, mixed policies, many equal values. */
public final class RandomFacts {
    private static final List<String> LABELS = RecordKind.labels();

    /** First and last days from which all shootings, which are of 1 to 5 January 2024, are in one band of the time to first shooting. */
    private static final List<List<LocalDate>> BANDS = List.of(List.of(LocalDate.of(2023, 12, 8), LocalDate.of(2023, 12, 31)),
            List.of(LocalDate.of(2023, 10, 10), LocalDate.of(2023, 12, 1)), List.of(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 9, 30)),
            List.of(LocalDate.of(2021, 1, 10), LocalDate.of(2022, 12, 25)), List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)));

    private final Random random;
    private final Random ofTraces;
    private final Random ofUsers;
    private final Random ofEntries;
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private RandomFacts(long seed) {
        random = new Random(seed);
        ofTraces = new Random(seed);
        ofUsers = new Random(seed);
        ofEntries = new Random(seed);
    }

    public static Facts of(long seed) {
        return of(seed, 0);
    }

    /** With at least so many records, and links in proportion. */
    public static Facts of(long seed, int leastRecords) {
        return new RandomFacts(seed).facts(leastRecords);
    }

    private Facts facts(int leastRecords) {
        int number = 4 + random.nextInt(3);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String ori = "XX%06d0".formatted(i + 1);
            agencies.add(
                    new Agency("Agency" + i, one("LOCAL", "LOCAL", "STATE", "TRIBAL", "FEDERAL"), one("POLICE", "SHERIFF", "PROSECUTOR"),
                            "ACTIVE", one("ALL_OR_NOTHING", "ITEM_POLICY"), one("RED", "YELLOW"), random.nextInt(4) == 0,
                            ofTraces.nextBoolean() ? "BANDS" : "DAYS", "Desk " + i,
                            List.of(ori)));
            users.add(new User("user" + i, ori, "ACTIVE"));
        }
        List<Half> halves = new ArrayList<>();
        for (Agency one : agencies) {
            for (Agency other : agencies) {
                int share = one.id().compareTo(other.id()) < 0 ? random.nextInt(10) : 10;
                if (share < 7) {
                    halves.add(new Half(one.id(), other.id()));
                }
                if (share < 5) {
                    halves.add(new Half(other.id(), one.id()));
                }
            }
        }
        agencies.forEach(agency -> {
            add(agency, "STANDARD", "SHARED", "GREEN");
            add(agency, "TRACE_DETAIL", "OWNER_ONLY", "GREEN");
            add(agency, "SENSITIVE", "SHARED", one("GREEN", "YELLOW", "RED"));
            add(agency, "INTERNAL", "NAMED_USERS", "RED");
        });
        int size = Math.max(leastRecords, 15 + random.nextInt(26));
        for (int i = 0; i < size; i++) {
            items.add(item("record-" + i, LABELS.get(i % LABELS.size())));
        }
        return new Facts(agencies, halves, users, scopes, items, links());
    }

    private void add(Agency agency, String dataClass, String audience, String colour) {
        List<ExceptionFor> exceptions = new ArrayList<>();
        if (!dataClass.equals("TRACE_DETAIL") && random.nextInt(3) == 0) {
            exceptions.add(new ExceptionFor("USER", "user" + random.nextInt(agencies.size()), one("GREEN", "YELLOW", "RED")));
            exceptions.add(new ExceptionFor("AGENCY", "Agency" + random.nextInt(agencies.size()), one("GREEN", "YELLOW", "RED")));
        }
        for (int i = dataClass.equals("TRACE_DETAIL") ? 0 : ofUsers.nextInt(4); i > 0; i--) {
            exceptions.add(forUser(audience.equals("NAMED_USERS") && ofUsers.nextBoolean() ? number(agency) : anyAgency()));
        }
        scopes.add(new Scope(scopes.size() + 1, agency.id(), dataClass, audience, colour, exceptions));
    }

    private int number(Agency agency) {
        return agencies.indexOf(agency);
    }

    /** Each agency has one user. */
    private ExceptionFor forUser(int agency) {
        return new ExceptionFor("USER", "user" + agency, List.of("GREEN", "YELLOW", "RED").get(ofUsers.nextInt(3)));
    }

    private int anyAgency() {
        return ofUsers.nextInt(agencies.size());
    }

    private Item item(String name, String label) {
        Agency agency = agencies.get(random.nextInt(agencies.size()));
        String dataClass = label.equals("TraceDetail") ? "TRACE_DETAIL" : one("STANDARD", "STANDARD", "STANDARD", "SENSITIVE", "INTERNAL");
        int scope = scopes.stream()
                .filter(each -> each.agency().equals(agency.id()) && each.dataClass().equals(dataClass))
                .findFirst()
                .orElseThrow()
                .number();
        Map<String, Object> facts = new HashMap<>();
        switch (label) {
            case "Shooting", "FirearmRecovery" ->
                facts.putAll(Map.of("caseNumber", one("24-1", "24-2", name), "crimeType", one("Homicide", "Assault"),
                        "occurredAt", instant(), "zone", "America/Chicago", "narrative", one("shots fired near park", "victim in car")));
            case "Casing", "TestFire" -> {
                facts.putAll(
                        Map.of("exhibitNumber", name, "caliber", one("9mm", "45ACP"), "acquiredAt", instant(), "site",
                                one("North", "South")));
                // A few are entered before they were collected, as in real data.
                facts.put("enteredAt", ((ZonedDateTime) facts.get("acquiredAt")).plusHours(ofEntries.nextInt(60) - 5));
            }
            case "Firearm" ->
                facts.putAll(Map.of("make", one("Glock", "Colt"), "model", "19", "caliber", "9mm", "serial", one("A1", "B2", name),
                        "crimeGunId", one("G1", "G2", name), "serialObliterated", random.nextBoolean()));
            case "Trace" -> facts.put("traceId", name);
            case "TraceDetail" -> facts.putAll(
                    Map.of("purchasedOn", within(ofTraces.nextInt(BANDS.size()), random), "purchaser", "Somebody", "dealer", "Shop"));
            case "Person" ->
                facts.putAll(Map.of("lastName", one("Smith", "Jones", "Ñandelú", "N\u0303andelu\u0301-Smith"), "firstName",
                        one("Pat", "Kim"), "aliases", List.of("Ace")));
            case "Location" ->
                facts.putAll(Map.of("address", one("1 Main St", "2 Oak Ave"), "city", "Town", "state", "XX", "kind", "STREET", "point",
                        SystemGraph.point(41 + random.nextInt(3) / 1000.0, -87)));
            default -> facts.putAll(anyFacts(name, RecordKind.labelled(label).orElseThrow()));
        }
        return new Item(name, label, agency.id(), agency.oris().getFirst(), scope, facts);
    }

    /** Values for a kind that nothing more is known of: the record's name in a number that it is found by, else one of two. */
    private Map<String, Object> anyFacts(String name, RecordKind kind) {
        Map<String, Object> facts = new HashMap<>();
        for (Field field : kind.fields()) {
            switch (field.value()) {
                case Value.Text _ -> facts.put(field.name(), field.is(Use.POINTER) ? one(name, "A1") : one("red", "blue"));
                case Value.OneOf listed -> facts.put(field.name(), listed.words().get(random.nextInt(listed.words().size())));
                case Value.Moment _ -> facts.put(field.name(), instant());
                case Value.Day _ -> facts.put(field.name(), instant().toLocalDate());
                case Value.Count _ -> facts.put(field.name(), (long) random.nextInt(3));
                case Value.Flag _ -> facts.put(field.name(), random.nextBoolean());
                default -> {
                    // Ids and owners are the item's own; anything else may be absent.
                }
            }
        }
        return facts;
    }

    /** A day of this one of {@link #BANDS}, one of 28 from its first to its last. */
    private static LocalDate within(int band, Random random) {
        List<LocalDate> ends = BANDS.get(band);
        return ends.getFirst().plusDays(random.nextInt(28) * ChronoUnit.DAYS.between(ends.getFirst(), ends.getLast()) / 27);
    }

    /** Another day from which it is as long to every shooting of these worlds, as far as bands tell. */
    static LocalDate inTheSameBand(LocalDate day, Random random) {
        for (int band = 0; band < BANDS.size(); band++) {
            if (!day.isBefore(BANDS.get(band).getFirst()) && !day.isAfter(BANDS.get(band).getLast())) {
                return within(band, random);
            }
        }
        throw new IllegalArgumentException("No band has " + day);
    }

    private ZonedDateTime instant() {
        return ZonedDateTime.of(2024, 1, 1 + random.nextInt(5), 12, 0, 0, 0, ZoneOffset.UTC);
    }

    private record Ends(String type, List<String> from, List<String> to) {}

    /** What each kind of link joins; what is the same is of one kind, so that is asked for each kind. */
    private static List<Ends> ends() {
        List<Ends> all = new ArrayList<>();
        for (LinkKind link : LinkKind.values()) {
            if (link == LinkKind.SAME_AS) {
                link.from().forEach(kind -> all.add(new Ends(link.name(), List.of(kind.label()), List.of(kind.label()))));
            } else {
                all.add(new Ends(link.name(), link.from().stream().map(RecordKind::label).toList(),
                        link.to().stream().map(RecordKind::label).toList()));
            }
        }
        return all;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Ends kind : ends()) {
            List<Item> starts = items.stream().filter(item -> kind.from().contains(item.label())).toList();
            List<Item> ends = items.stream().filter(item -> kind.to().contains(item.label())).toList();
            for (int i = 0; i < 1 + items.size() / 3; i++) {
                Item from = starts.get(random.nextInt(starts.size()));
                Item to = ends.get(random.nextInt(ends.size()));
                boolean known = links.stream().anyMatch(link -> link.from().equals(from.name()) && link.to().equals(to.name()));
                if (!from.name().equals(to.name()) && !known) {
                    links.add(new Link(from.name(), kind.type(), to.name(), facts(kind.type())));
                }
            }
        }
        links.addAll(parallels(links));
        return links;
    }

    /** Second leads between the same two exhibits, and second correlations, in either direction: nothing but what they say tells them apart. */
    private List<Link> parallels(List<Link> links) {
        List<Link> parallels = new ArrayList<>();
        for (Link link : links) {
            if ((link.type().equals("NIBIN_LEAD") || link.type().equals("SAME_AS")) && random.nextInt(4) == 0) {
                boolean back = random.nextBoolean();
                Map<String, Object> facts = new HashMap<>(facts(link.type()));
                // Two that say the same, and point the same way, are one: nothing could tell which of them comes first.
                facts.replaceAll((key, value) -> key.equals("version") ? (Object) 2 : key.equals("score") ? (Object) 0.8 : value);
                parallels.add(new Link(back ? link.to() : link.from(), link.type(), back ? link.from() : link.to(), facts));
            }
        }
        return parallels;
    }

    private Map<String, Object> facts(String kind) {
        return switch (kind) {
            case "NIBIN_LEAD" ->
                Map.of("leadNumber", one("L1", "L2"), "status", one("LEAD", "HIT", "NOT_CONFIRMED"), "createdAt", instant(),
                        "updatedAt", instant(), "version", 1);
            case "INVOLVED" -> Map.of("role", one("VICTIM", "SUSPECT"), "roleRaw", one("V", "S"));
            case "SAME_AS" -> Map.of("rule", "name", "score", 0.9);
            default -> Map.of();
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
