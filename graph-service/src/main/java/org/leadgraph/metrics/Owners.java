package org.leadgraph.metrics;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which ORIs are of one agency (binding decision 14).
 *
 * @param agencies
 *            by ORI
 * @param own
 *            the caller's
 */
record Owners(Map<String, String> agencies, String own) {
    /** Whether records with these ORIs are of more than one agency. */
    boolean several(Set<String> oris) {
        return oris.stream().map(ori -> agencies.getOrDefault(ori, ori)).collect(Collectors.toSet()).size() > 1;
    }

    /** Whether they are all of the caller's own agency. */
    boolean own(Set<String> oris) {
        return oris.stream().allMatch(ori -> own.equals(agencies.get(ori)));
    }
}
