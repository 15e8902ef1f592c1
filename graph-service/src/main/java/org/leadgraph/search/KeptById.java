package org.leadgraph.search;

import java.util.List;
import java.util.Map;

/** Finds by their ids what the service keeps beside records and agencies, such as requests for permission. */
public interface KeptById {
    /**
     * What the caller may look at, by id. An id that the caller may not look at is like one that there is not.
     *
     * @param ids
     *            as clients send them
     */
    Map<String, Object> find(Search search, List<String> ids);
}
