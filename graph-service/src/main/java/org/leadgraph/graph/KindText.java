package org.leadgraph.graph;

import java.util.List;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/**
 * Writes labels and links into the text of a query that is meant for several kinds of records: {@code :AnyRecord} stands for the labels of all kinds; {@code :SharedRecord}
 * for one kind that incidents share, and {@code :SHARES} for the link by which they have it.
 */
final class KindText {
    private KindText() {
    }

    /** The text for records of any kind. */
    static String any(String text) {
        return text.replace(":AnyRecord", ":" + RecordKind.anyLabel());
    }

    /** The text for one kind that incidents share. */
    static String shared(String text, RecordKind kind) {
        List<String> links = LinkKind.sharing(kind).map(Enum::name).toList();
        return any(text).replace(":SharedRecord", ":" + kind.label()).replace(":SHARES", ":" + String.join("|", links));
    }

    /** All texts that this one stands for. */
    static List<String> all(String text) {
        return text.contains(":SharedRecord")
                ? RecordKind.those(RecordKind::isShared).map(kind -> shared(text, kind)).toList()
                : List.of(any(text));
    }
}
