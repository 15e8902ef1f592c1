package org.leadgraph.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.NotFound;

/** Requests in the graph: beside the records, which they name by id, and invisible to callers. */
final class Requests {
    static final KeptList<StoredRequest> TO_AGENCY = KeptList.newestFirst("permission/requests-to-agency", StoredRequest::of,
            StoredRequest::at,
            StoredRequest::id);
    static final KeptList<StoredRequest> OF_AGENCY = KeptList.newestFirst("permission/requests-of-agency", StoredRequest::of,
            StoredRequest::at,
            StoredRequest::id);
    private static final NamedQuery<StoredRequest> ONE = NamedQuery.of("permission/request", StoredRequest::of);
    private static final NamedQuery<Row> ASK = NamedQuery.of("permission/ask", row -> row);
    private static final NamedQuery<Row> ANSWER = NamedQuery.of("permission/answer", row -> row);
    private static final NamedQuery<Row> VERIFY = NamedQuery.of("permission/verify", row -> row);

    private Requests() {
    }

    static StoredRequest ask(SystemTransaction tx, String requestId, Map<String, Object> facts, List<Found> records) {
        Map<String, Object> stored = new HashMap<>(facts);
        stored.put("state", "ASKED");
        tx.run(ASK, Map.of("requestId", requestId, "facts", stored, "records",
                records.stream().map(each -> Map.of("about", each.recordId(), "pointer", each.pointer())).toList()));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }

    /** A request to this agency, whatever its state. */
    static StoredRequest toAgency(SystemTransaction tx, String requestId, String agencyId) {
        return tx.run(ONE, Map.of("requestId", requestId))
                .stream()
                .filter(request -> request.toAgency().equals(agencyId))
                .findFirst()
                .orElseThrow(() -> new NotFound(PermissionProblem.REQUEST_UNKNOWN,
                        "Your agency has no request with this id. List what it was asked for with `permissionRequests`."));
    }

    static StoredRequest answer(SystemTransaction tx, String requestId, Map<String, Object> answer) {
        tx.run(ANSWER, Map.of("requestId", requestId, "answer", answer));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }

    static StoredRequest verify(SystemTransaction tx, String requestId, String recordId, Map<String, Object> facts) {
        tx.run(VERIFY, Map.of("requestId", requestId, "recordId", recordId, "facts", facts));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }
}
