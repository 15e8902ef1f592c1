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
    static final KeptList<PermissionRequest> TO_AGENCY = KeptList.newestFirst("permission/requests-to-agency", PermissionRequest::of,
            PermissionRequest::at,
            PermissionRequest::id);
    static final KeptList<PermissionRequest> OF_AGENCY = KeptList.newestFirst("permission/requests-of-agency", PermissionRequest::of,
            PermissionRequest::at,
            PermissionRequest::id);
    private static final NamedQuery<PermissionRequest> ONE = NamedQuery.of("permission/request", PermissionRequest::of);
    private static final NamedQuery<Row> ASK = NamedQuery.of("permission/ask", row -> row);
    private static final NamedQuery<Row> ANSWER = NamedQuery.of("permission/answer", row -> row);
    private static final NamedQuery<Row> VERIFY = NamedQuery.of("permission/verify", row -> row);

    private Requests() {
    }

    static PermissionRequest ask(SystemTransaction tx, String requestId, Map<String, Object> facts, List<Found> records) {
        Map<String, Object> stored = new HashMap<>(facts);
        stored.put("state", "ASKED");
        tx.run(ASK, Map.of("requestId", requestId, "facts", stored, "records",
                records.stream().map(each -> Map.of("about", each.recordId(), "pointer", each.pointer())).toList()));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }

    /** A request to this agency, whatever its state. */
    static PermissionRequest toAgency(SystemTransaction tx, String requestId, String agencyId) {
        return tx.run(ONE, Map.of("requestId", requestId))
                .stream()
                .filter(request -> request.toAgency().equals(agencyId))
                .findFirst()
                .orElseThrow(() -> new NotFound(PermissionProblem.REQUEST_UNKNOWN,
                        "Your agency has no request with this id. List what it was asked for with `permissionRequests`."));
    }

    static PermissionRequest answer(SystemTransaction tx, String requestId, Map<String, Object> answer) {
        tx.run(ANSWER, Map.of("requestId", requestId, "answer", answer));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }

    static PermissionRequest verify(SystemTransaction tx, String requestId, String recordId, Map<String, Object> facts) {
        tx.run(VERIFY, Map.of("requestId", requestId, "recordId", recordId, "facts", facts));
        return tx.run(ONE, Map.of("requestId", requestId)).getFirst();
    }
}
