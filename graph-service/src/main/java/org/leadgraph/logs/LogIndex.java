package org.leadgraph.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.leadgraph.graph.OwnerOnlyDirectory;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.LogFollower;
import org.leadgraph.ledger.LogFollower.Place;
import org.leadgraph.ledger.StoredEntry;

/**
 * Places of the entries of one log by their terms, kept with Lucene. It follows the log's files and checks the chain over every entry on the way; whenever the files do not go on from
 * where it was, it is made anew from their beginning.
 */
final class LogIndex implements AutoCloseable {
    static final String TERM = "term";
    static final String NUMBER = "number";
    static final String TIME = "time";
    static final String FILE = "file";
    static final String OFFSET = "offset";
    /** Of what is kept; an index of another form is made anew. */
    private static final String FORM = "1";
    private static final int ENTRIES_A_COMMIT = 50_000;

    private final LogFollower log;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Place place;
    private long first = 1;
    private int uncommitted;

    LogIndex(Path log, Path directory) {
        this.log = new LogFollower(log);
        try {
            files = FSDirectory.open(OwnerOnlyDirectory.at(directory));
            writer = opened(files);
            searchers = new SearcherManager(writer, null);
            place = kept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriter opened(FSDirectory files) throws IOException {
        try {
            return new IndexWriter(files, new IndexWriterConfig().setCommitOnClose(false));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException broken) {
            // It is made from the log: nothing is lost.
            for (String file : files.listAll()) {
                files.deleteFile(file);
            }
            return new IndexWriter(files, new IndexWriterConfig().setCommitOnClose(false));
        }
    }

    private static Place kept(IndexWriter writer) throws IOException {
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
        }
        if (FORM.equals(data.get("form"))) {
            try {
                return Place.of(data);
            } catch (NumberFormatException _) {
                // Made anew.
            }
        }
        writer.deleteAll();
        return Place.BEGIN;
    }

    /**
     * Brings it up to the end of the log.
     *
     * @return number of the entry to come
     * @throws AuditUnavailable
     *             when the log cannot be read or its chain is broken
     */
    synchronized long refresh() {
        try {
            forgetDeleted();
            try {
                follow();
            } catch (AuditUnavailable doesNotFit) {
                // Files that are all away may come back, on a disk that is connected again.
                if (place.equals(Place.BEGIN) || log.isEmpty()) {
                    throw doesNotFit;
                }
                writer.deleteAll();
                place = Place.BEGIN;
                follow();
            }
            searchers.maybeRefreshBlocking();
            return place.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() throws IOException {
        try {
            place = log.follow(place, Terms.KINDS, this::add);
        } catch (AuditUnavailable broken) {
            // What was added of a part that does not fit is not kept.
            writer.deleteDocuments(LongField.newRangeQuery(NUMBER, place.next(), Long.MAX_VALUE));
            throw broken;
        }
        if (uncommitted >= ENTRIES_A_COMMIT) {
            commit();
        }
    }

    private void add(StoredEntry entry, long file, long offset) throws IOException {
        Document document = new Document();
        Terms.of(entry.entry()).forEach(term -> document.add(new StringField(TERM, term, Store.NO)));
        document.add(new LongField(NUMBER, entry.sequence(), Store.NO));
        document.add(new LongField(TIME, micros(entry.time()), Store.NO));
        document.add(new StoredField(FILE, file));
        document.add(new StoredField(OFFSET, offset));
        writer.addDocument(document);
        uncommitted++;
    }

    static long micros(Instant time) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        } catch (ArithmeticException beyond) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private void forgetDeleted() throws IOException {
        long begins = log.first();
        if (begins > first) {
            writer.deleteDocuments(LongField.newRangeQuery(NUMBER, Long.MIN_VALUE, begins - 1));
            first = begins;
        }
    }

    /** Keeps what it has, so that the next start reads only what is added later. */
    synchronized void commit() throws IOException {
        Map<String, String> data = new HashMap<>(place.texts());
        data.put("form", FORM);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        uncommitted = 0;
    }

    /** Entries from this number on and of this time, in their order; up to the last {@link #refresh}. */
    Iterator<StoredEntry> entries(Supplier<Wanted> wanted, long number, Instant from, Instant before) {
        return new IndexedEntries(searchers, log, wanted, number, from, before);
    }

    @Override
    public synchronized void close() throws IOException {
        try (files; writer; searchers) {
            commit();
        }
    }
}
