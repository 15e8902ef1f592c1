package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.RecordKind;
import org.leadgraph.sharing.Facts.Agency;
import org.leadgraph.sharing.Facts.Half;
import org.leadgraph.sharing.Facts.Item;
import org.leadgraph.sharing.Facts.Link;
import org.leadgraph.sharing.Facts.ExceptionFor;
import org.leadgraph.sharing.Facts.Scope;
import org.leadgraph.sharing.Facts.User;

/** Reads the facts of a situation. What a file leaves out is as for a city's police department that shares everything with its partners. */
final class FactsInFile {
    private final Map<String, Object> file;
    private final Map<String, List<String>> oris = new LinkedHashMap<>();

    FactsInFile(Map<String, Object> file) {
        this.file = file;
        map(file.get("agencies")).keySet().forEach(name -> oris.put(name, new ArrayList<>(List.of(ori(oris.size() + 1, '0')))));
    }

    Facts facts() {
        List<User> users = new ArrayList<>();
        map(file.get("users")).forEach((id, facts) -> users.add(user(id, facts instanceof String at ? Map.of("at", at) : map(facts))));
        List<Agency> agencies = new ArrayList<>();
        map(file.get("agencies")).forEach((name, facts) -> agencies.add(agency(name, facts == null ? Map.of() : map(facts))));
        List<Scope> scopes = scopes();
        List<Item> items = new ArrayList<>();
        map(file.get("records")).forEach((name, what) -> items.add(item(name, what.toString().split(" "), scopes)));
        List<Link> links = new ArrayList<>();
        for (Object link : (List<?>) file.getOrDefault("links", List.of())) {
            String[] words = link.toString().split(" ");
            links.add(new Link(words[0], words[1], words[2],
                    words[1].equals("NIBIN_LEAD") ? Map.of("status", "LEAD", "leadNumber", "1") : Map.of()));
        }
        return new Facts(agencies, halves(), users, scopes, items, links);
    }

    private static String ori(int number, char ninth) {
        return "XX%06d".formatted(number) + ninth;
    }

    private User user(String id, Map<String, Object> facts) {
        List<String> held = oris.get(facts.get("at").toString());
        String ori = held.getFirst();
        if (facts.containsKey("ninth")) {
            ori = ori.substring(0, 8) + facts.get("ninth");
            if (!held.contains(ori)) {
                held.add(ori);
            }
        }
        return new User(id, ori, text(facts, "status", "ACTIVE"));
    }

    private Agency agency(String name, Map<String, Object> facts) {
        return new Agency(name, text(facts, "level", "LOCAL"), text(facts, "kind", "POLICE"), text(facts, "access", "ACTIVE"),
                text(facts, "mode", "ALL_OR_NOTHING"), text(facts, "leadPointer", "RED"),
                Boolean.TRUE.equals(facts.get("rejectsJ")), text(facts, "firstShooting", "DAYS"), "Desk of " + name, oris.get(name));
    }

    private List<Half> halves() {
        List<Half> halves = new ArrayList<>();
        for (Object agreement : (List<?>) file.getOrDefault("agreements", List.of())) {
            if (agreement.toString().contains("<->")) {
                Half there = half(agreement.toString().replace("<->", "->"));
                halves.add(there);
                halves.add(new Half(there.to(), there.from()));
            } else {
                halves.add(half(agreement.toString()));
            }
        }
        return halves;
    }

    static Half half(String text) {
        String[] ends = text.split(" -> ");
        return new Half(ends[0], ends[1]);
    }

    /** Every agency has STANDARD and TRACE_DETAIL; a file may describe them otherwise, and name more. */
    private List<Scope> scopes() {
        Map<String, Map<String, Object>> classes = new LinkedHashMap<>();
        for (String agency : oris.keySet()) {
            classes.put(agency + " STANDARD", Map.of());
            classes.put(agency + " TRACE_DETAIL", Map.of("audience", "OWNER_ONLY"));
        }
        map(file.get("classes")).forEach((name, facts) -> classes.put(name, map(facts)));
        List<Scope> scopes = new ArrayList<>();
        classes.forEach((name, facts) -> {
            String[] words = name.split(" ");
            List<ExceptionFor> exceptions = new ArrayList<>();
            map(facts.get("exceptions")).forEach((to, colour) -> {
                int last = to.lastIndexOf(' ');
                exceptions.add(new ExceptionFor(to.substring(0, last).toUpperCase().replace(' ', '_'), to.substring(last + 1),
                        colour.toString()));
            });
            scopes.add(new Scope(scopes.size() + 1, words[0], words[1], text(facts, "audience", "SHARED"), text(facts, "colour", "GREEN"),
                    exceptions));
        });
        return scopes;
    }

    /** For example {@code Springfield Shooting}, or {@code Springfield Shooting HOMICIDE}; the class NONE is that of a record without a scope. */
    private Item item(String name, String[] words, List<Scope> scopes) {
        String dataClass = words.length > 2 ? words[2] : "STANDARD";
        Integer scope = scopes.stream()
                .filter(each -> each.agency().equals(words[0]) && each.dataClass().equals(dataClass))
                .map(Scope::number)
                .findFirst()
                .orElse(null);
        if (scope == null && !dataClass.equals("NONE")) {
            throw new IllegalArgumentException("There is no class " + Arrays.toString(words));
        }
        String key = RecordKind.labelled(words[1]).orElseThrow().found(Use.POINTER).stream().findFirst().orElse(null);
        return new Item(name, words[1], words[0], oris.get(words[0]).getFirst(), scope, key == null ? Map.of() : Map.of(key, name));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String text(Map<String, Object> facts, String key, String otherwise) {
        return facts.getOrDefault(key, otherwise).toString();
    }
}
