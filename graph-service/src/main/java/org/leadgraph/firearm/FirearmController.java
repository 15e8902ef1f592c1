package org.leadgraph.firearm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.incident.Incident;
import org.leadgraph.incident.Shooting;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** What is computed about firearms over the caller's view. */
@Controller
class FirearmController {
    /** Days, where the owner gives them, their band, and the shooting that they lead to. */
    record TimeToFirstShooting(String firearmId, @Nullable Long days, String band, Shooting shooting) implements MadeOfRecords {
        @Override
        public Stream<Shooting> records() {
            return Stream.of(shooting);
        }
    }

    private record LinkedGun(String incidentId, Firearm firearm) {}

    private record DetailOfTrace(String traceRecordId, TraceDetail detail) {}

    private static final NamedQuery<TimeToFirstShooting> TIME_TO_FIRST_SHOOTING = NamedQuery.of("firearm/time-to-first-shooting",
            row -> new TimeToFirstShooting(row.text("firearmId"), (Long) row.value("days"),
                    row.text("band"), new Shooting(row.record("shooting"))));
    private static final NamedQuery<LinkedGun> LINKED_CRIME_GUNS = NamedQuery.of("firearm/linked-crime-guns",
            row -> new LinkedGun(row.text("incidentId"), new Firearm(row.record("firearm"))));
    private static final NamedQuery<DetailOfTrace> TRACE_DETAILS = NamedQuery.of("firearm/trace-details",
            row -> new DetailOfTrace(row.text("traceRecordId"), new TraceDetail(row.record("detail"))));

    @BatchMapping(typeName = "Firearm")
    Map<Firearm, TimeToFirstShooting> timeToFirstShooting(List<Firearm> firearms, @ContextValue Search search) {
        Map<String, TimeToFirstShooting> found = search.open()
                .run(TIME_TO_FIRST_SHOOTING, Map.of("firearmIds", firearms.stream().map(Firearm::recordId).toList()))
                .stream()
                .collect(Collectors.toMap(TimeToFirstShooting::firearmId, Function.identity()));
        Map<Firearm, TimeToFirstShooting> byFirearm = new HashMap<>();
        firearms.forEach(firearm -> byFirearm.put(firearm, found.get(firearm.recordId())));
        return byFirearm;
    }

    @BatchMapping(typeName = "Incident")
    Map<Incident, List<Firearm>> linkedCrimeGuns(List<Incident> incidents, @ContextValue Search search) {
        Map<String, List<Firearm>> found = search.open()
                .run(LINKED_CRIME_GUNS, Map.of("incidentIds", incidents.stream().map(Incident::recordId).toList(), "limit", 100))
                .stream()
                .collect(Collectors.groupingBy(LinkedGun::incidentId, Collectors.mapping(LinkedGun::firearm, Collectors.toList())));
        return incidents.stream()
                .collect(Collectors.toMap(Function.identity(), incident -> found.getOrDefault(incident.recordId(), List.of())));
    }

    @BatchMapping(typeName = "Trace")
    Map<Trace, TraceDetail> detail(List<Trace> traces, @ContextValue Search search) {
        Map<String, TraceDetail> found = search.open()
                .run(TRACE_DETAILS, Map.of("traceRecordIds", traces.stream().map(Trace::recordId).toList()))
                .stream()
                .collect(Collectors.toMap(DetailOfTrace::traceRecordId, DetailOfTrace::detail, (one, other) -> one));
        Map<Trace, TraceDetail> byTrace = new HashMap<>();
        traces.forEach(trace -> byTrace.put(trace, found.get(trace.recordId())));
        return byTrace;
    }
}
