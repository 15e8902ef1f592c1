package org.leadgraph.seed.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.leadgraph.load.SourceFile;
import org.leadgraph.seed.Rows;

/**
 * The answers that no record gives: which gun fired, who is who, and which incidents hang together by true leads.
 * <p>
 * Two incidents are joined when a chain of guns fired or found at both leads from one to the other; leads that were not confirmed join
 * nothing. Memory: four bytes a gun.
 */
final class Truth {
    private final Scale scale;
    private final Guns guns;
    private final People people;
    private final Agencies agencies;

    Truth(Scale scale, Guns guns, People people, Agencies agencies) {
        this.scale = scale;
        this.guns = guns;
        this.people = people;
        this.agencies = agencies;
    }

    List<SourceFile> files() {
        return List.of(new SourceFile("truth-exhibit", List.of("recordId", "label", "gun"), () -> Rows.numbered(exhibits())),
                new SourceFile("truth-person", List.of("recordId", "samePersonAs"), () -> Rows.numbered(persons())),
                new SourceFile("truth-component", List.of("recordId", "label", "component"), () -> Rows.numbered(components())));
    }

    private Stream<List<String>> exhibits() {
        var ids = new Ids();
        Stream<List<String>> told = new Story().tell().exhibits().values().stream()
                .map(shot -> List.of(shot.id(), shot.label(), shot.gun()));
        Stream<List<String>> generated = LongStream.range(0, scale.guns()).mapToObj(guns::gun)
                .flatMap(gun -> IntStream.range(0, gun.incidents().size())
                        .mapToObj(event -> List.of(ids.exhibit(gun, event), Ids.exhibitLabel(gun, event), "gun " + gun.index())));
        return Stream.concat(told, generated);
    }

    private Stream<List<String>> persons() {
        var ids = new Ids();
        return agencies.all().stream()
                .flatMap(agency -> IntStream.range(0, people.guestCount(agency)).mapToObj(i -> new Someone.Guest(agency, i)))
                .flatMap(guest -> people.original(guest).stream().map(original -> List.of(ids.person(guest), ids.person(original))));
    }

    private Stream<List<String>> components() {
        var ids = new Ids();
        var parent = IntStream.range(0, Math.toIntExact(scale.allGuns())).toArray();
        for (int index = 0; index < parent.length; index++) {
            for (var incident : guns.gun(index).incidents()) {
                parent[root(parent, index)] = root(parent, (int) incident.gun());
            }
        }
        var writer = new Story().tell();
        Stream<List<String>> told = writer.exhibits().entrySet().stream()
                .map(it -> List.of(writer.id(it.getKey()), it.getKey().kind().label(), component(it.getValue().gun())));
        Stream<List<String>> generated = LongStream.range(0, scale.allGuns()).mapToObj(guns::gun).flatMap(gun -> gun.incidents().stream()
                .filter(incident -> incident.gun() == gun.index())
                .map(incident -> List.of(ids.incident(incident), incident.label(), "gun " + root(parent, (int) gun.index()))));
        return Stream.concat(told, generated);
    }

    /** Both linked crime guns left marks at one shooting of the sample. */
    private static String component(String gun) {
        return gun.equals(Story.GUN) ? gun : "sample guns of 24-1085000";
    }

    private static int root(int[] parent, int index) {
        var root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
