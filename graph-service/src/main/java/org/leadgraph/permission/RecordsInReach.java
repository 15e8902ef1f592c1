package org.leadgraph.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Pointer;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Component;

/**
 * The records that a caller names by ids: those that the caller sees and, where allowed, those to which the caller could get a pointer. The guard decides
 * both. About all others nothing is said, not even whether they exist.
 */
@Component
public class RecordsInReach {
    static final int MOST = 100;
    /** Neighbours of a yellow record that are tried as the visible record that it hangs on. */
    private static final int MOST_BESIDE = 2_000;

    private record Seen(String recordId, String ori) {}

    private record Place(List<String> besideIds, List<String> keys) {}

    private static final NamedQuery<Seen> VISIBLE = NamedQuery.of("permission/visible-records",
            row -> new Seen(row.text("recordId"), row.text("ori")));
    private static final NamedQuery<Integer> SCOPE = NamedQuery.of("permission/scope-of-record", row -> (int) row.number("scope"));
    private static final NamedQuery<Place> PLACE = NamedQuery.of("permission/where-a-pointer-may-hang",
            row -> new Place(row.texts("besideIds"), row.texts("keys")));

    private final Agencies agencies;
    private final Looks.Kept kept;

    RecordsInReach(Agencies agencies, Looks looks) {
        this.agencies = agencies;
        this.kept = looks.ofTheService();
    }

    /**
     * A record in reach.
     *
     * @param owner
     *            id of the agency that owns it
     * @param pointer
     *            whether only a pointer is shown
     */
    public record Found(String recordId, String owner, boolean pointer) {}

    /** What the caller sees, in the order of the ids; each id once. */
    public List<Found> seen(Search search, List<String> recordIds) {
        return found(search, recordIds, false);
    }

    /** What the caller sees or could be given a pointer to, in the order of the ids; each id once. */
    List<Found> seenOrPointedAt(Search search, List<String> recordIds) {
        return found(search, recordIds, true);
    }

    private List<Found> found(Search search, List<String> recordIds, boolean pointers) {
        List<String> ids = List.copyOf(new java.util.LinkedHashSet<>(recordIds));
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new InvalidRequest(PermissionProblem.RECORDS_LIMIT, "Name 1 to " + MOST + " records.");
        }
        GraphReading reading = search.open();
        Map<String, String> oris = new LinkedHashMap<>();
        reading.run(VISIBLE, Map.of("ids", ids)).forEach(seen -> oris.put(seen.recordId(), seen.ori()));
        Map<String, Agency> owners = agencies.holding(new TreeSet<>(oris.values()));
        List<Found> found = new ArrayList<>();
        for (String id : ids) {
            Agency owner = oris.containsKey(id) ? owners.get(oris.get(id)) : null;
            Found one = owner != null ? new Found(id, owner.agencyId(), false) : pointers ? pointedAt(reading, id) : null;
            if (one == null) {
                throw new NotFound(PermissionProblem.RECORD_UNKNOWN,
                        "One of these ids is not of a record that you may see. Check the ids, or search for the records again.", "INV-21");
            }
            found.add(one);
        }
        return found;
    }

    /** Asks the guard as the caller, at each place where the record's pointer could hang. */
    private @Nullable Found pointedAt(GraphReading reading, String id) {
        // What hangs on a record takes time to find, so it is only looked for where a pointer could be shown at all: a hidden record is like an unknown one.
        boolean pointable = kept.read(SCOPE, Map.of("id", id)).stream().anyMatch(reading.view().pointers()::get);
        List<Place> places = pointable
                ? kept.read(PLACE, Map.of("id", id, "most", MOST_BESIDE, "keys", RecordKind.pointerKeys()))
                : List.of();
        // An id that there is not takes the guard a look as a hidden one does.
        for (Place place : places.isEmpty() ? List.of(new Place(List.of(id), List.of(id))) : places) {
            List<Pointer> pointers = new ArrayList<>(Pointer.beside(reading, place.besideIds()));
            place.keys().forEach(key -> pointers.addAll(Pointer.byKey(reading, key)));
            Map<String, Pointer> byId = pointers.stream().collect(Collectors.toMap(Pointer::recordId, each -> each, (one, _) -> one));
            Pointer pointer = byId.get(id);
            if (pointer != null) {
                return new Found(id, pointer.agencyId(), true);
            }
        }
        return null;
    }
}
