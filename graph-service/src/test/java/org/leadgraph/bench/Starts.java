package org.leadgraph.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Where the measured questions start, chosen by quantile, because the average shooting is connected to almost nothing and would flatter everybody.
 *
 * @param shootings
 *            by how connected they are in the caller's view
 * @param people
 *            by how many incidents they are in
 */
record Starts(Map<String, String> shootings, Map<String, String> people) {

    private record Weighed(String id, int weight) {}

    static Starts choose(Driver reader, BenchCaller caller) {
        try (Session session = reader.session(caller.session())) {
            Map<String, Set<String>> leads = new HashMap<>();
            session.run("""
                    MATCH (near:Shooting|FirearmRecovery)-[:RECOVERED]->(:Casing|TestFire)-[lead:NIBIN_LEAD]-(:Casing|TestFire)
                      <-[:RECOVERED]-(far:Shooting|FirearmRecovery)
                    WHERE lead.status IN ['LEAD', 'HIT'] AND near <> far
                    RETURN DISTINCT near.recordId AS near, far.recordId AS far""")
                    .forEachRemaining(row -> leads.computeIfAbsent(row.get("near").asString(), _ -> new TreeSet<>())
                            .add(row.get("far").asString()));
            Set<String> shootings = new HashSet<>(
                    session.run("UNWIND $ids AS id MATCH (n:Shooting {recordId: id}) RETURN id", Map.of("ids", List.copyOf(leads.keySet())))
                            .list(row -> row.get("id").asString()));
            List<Weighed> connected = new ArrayList<>(
                    shootings.stream().map(id -> new Weighed(id, within(Operation.HOPS, id, leads))).toList());
            List<Weighed> people = new ArrayList<>(session
                    .run("MATCH (n:Person)<-[:INVOLVED]-(incident) WITH n, count(incident) AS incidents WHERE incidents > 1 "
                            + "RETURN n.recordId AS id, incidents")
                    .list(row -> new Weighed(row.get("id").asString(), row.get("incidents").asInt())));
            return new Starts(quantiles(connected, "connected"), quantiles(people, "incidents"));
        }
    }

    /** How many incidents are within so many steps. */
    private static int within(int hops, String start, Map<String, Set<String>> leads) {
        Map<String, Integer> distance = new HashMap<>(Map.of(start, 0));
        for (var queue = new ArrayDeque<>(List.of(start)); !queue.isEmpty();) {
            String near = queue.poll();
            for (String far : distance.get(near) < hops ? leads.getOrDefault(near, Set.of()) : Set.<String>of()) {
                if (distance.putIfAbsent(far, distance.get(near) + 1) == null) {
                    queue.add(far);
                }
            }
        }
        return distance.size() - 1;
    }

    private static Map<String, String> quantiles(List<Weighed> all, String unit) {
        all.sort(Comparator.comparingInt(Weighed::weight).thenComparing(Weighed::id));
        Map<String, String> chosen = new LinkedHashMap<>();
        double[] shares = {0, 0.5, 0.99, 1};
        String[] names = {"least", "median", "p99", "most"};
        for (int i = 0; i < shares.length; i++) {
            Weighed one = all.get((int) Math.round(shares[i] * (all.size() - 1)));
            chosen.put(names[i] + ", " + one.weight() + " " + unit, one.id());
        }
        return chosen;
    }
}
