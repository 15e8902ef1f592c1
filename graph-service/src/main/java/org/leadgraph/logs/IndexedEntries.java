package org.leadgraph.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.leadgraph.ledger.LogFollower;
import org.leadgraph.ledger.StoredEntry;

/** Entries that an index names, read from the log's files some at a time. */
final class IndexedEntries implements Iterator<StoredEntry> {
    /** Few at first: most pages need few, and what is wanted may become less. */
    private static final int FIRST = 16;
    private static final int MOST_AT_ONCE = 128;
    private static final Sort IN_ORDER = new Sort(LongField.newSortField(LogIndex.NUMBER, false, SortedNumericSelector.Type.MIN));

    private final SearcherManager searchers;
    private final LogFollower log;
    private final Supplier<Wanted> wanted;
    private final Instant from;
    private final Instant before;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Deque<StoredEntry> next = new ArrayDeque<>();
    private long number;
    private int atOnce = FIRST;
    private boolean ended;

    private record Place(long file, long offset) {}

    IndexedEntries(SearcherManager searchers, LogFollower log, Supplier<Wanted> wanted, long number, Instant from, Instant before) {
        this.searchers = searchers;
        this.log = log;
        this.wanted = wanted;
        this.number = number;
        this.from = from;
        this.before = before;
        this.ended = !from.isBefore(before);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            if (places.isEmpty()) {
                if (ended) {
                    return false;
                }
                find();
                continue;
            }
            Place place = places.removeFirst();
            // Retention may have just deleted it.
            log.at(place.file(), place.offset()).ifPresent(next::add);
        }
        return true;
    }

    @Override
    public StoredEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.removeFirst();
    }

    private void find() {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TopDocs found = searcher.search(query(), atOnce, IN_ORDER);
                for (ScoreDoc each : found.scoreDocs) {
                    Document document = searcher.storedFields().document(each.doc);
                    places.add(new Place(document.getField(LogIndex.FILE).numericValue().longValue(),
                            document.getField(LogIndex.OFFSET).numericValue().longValue()));
                    number = (Long) ((FieldDoc) each).fields[0] + 1;
                }
                ended = found.scoreDocs.length < atOnce;
                atOnce = Math.min(MOST_AT_ONCE, 2 * atOnce);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(LogIndex.NUMBER, number, Long.MAX_VALUE), Occur.FILTER)
                .add(LongField.newRangeQuery(LogIndex.TIME, LogIndex.micros(from), LogIndex.micros(before)), Occur.FILTER);
        Wanted now = wanted.get();
        now.any().forEach(terms -> query.add(anyOf(terms), Occur.FILTER));
        now.none().forEach(term -> query.add(new TermQuery(new Term(LogIndex.TERM, term)), Occur.MUST_NOT));
        return query.build();
    }

    private static Query anyOf(Set<String> terms) {
        List<BytesRef> bytes = new ArrayList<>();
        terms.forEach(term -> bytes.add(new BytesRef(term)));
        return new TermInSetQuery(LogIndex.TERM, bytes);
    }
}
