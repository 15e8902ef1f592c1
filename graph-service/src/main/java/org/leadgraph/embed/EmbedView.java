package org.leadgraph.embed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.link.Pictures.Picture;

/**
 * What an embedded view shows.
 *
 * @param shown
 *            the records of the picture
 * @param leftOutCount
 *            how many records that the person sees are left out, because their owners have not permitted to embed them
 * @param all
 *            every record that it tells of
 */
record EmbedView(List<GraphRecord> shown, List<?> direct, List<?> connections, List<?> truncations, int leftOutCount,
        List<VisibleRecord> all) implements MadeOfRecords {
    static EmbedView of(Picture picture, Set<String> permitted, RecordTypes types) {
        Picture shown = picture.only(permitted::contains);
        Set<String> seen = picture.all().map(VisibleRecord::recordId).collect(Collectors.toSet());
        return new EmbedView(shown.records().stream().map(types::typed).toList(), shown.links().direct(), shown.links().connections(),
                shown.links().truncations(), (int) seen.stream().filter(id -> !permitted.contains(id)).count(), shown.all().toList());
    }

    @Override
    public Stream<VisibleRecord> records() {
        return all.stream();
    }
}
