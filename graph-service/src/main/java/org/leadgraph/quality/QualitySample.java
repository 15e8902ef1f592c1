package org.leadgraph.quality;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * A sample of an agency's records.
 *
 * @param recordIds
 *            drawn at random, each as likely as the others
 * @param drawnFrom
 *            how many there were to draw from
 * @param since
 *            records that came or were changed from then on; null for all
 * @param found
 *            findings by record id
 * @param notes
 *            what was noted, by record id
 */
record QualitySample(String id, String agencyId, List<String> recordIds, long drawnFrom, @Nullable ZonedDateTime since, String drawnBy,
        ZonedDateTime drawnAt, Map<String, Finding> found, Map<String, String> notes, @Nullable String signedOffBy,
        @Nullable ZonedDateTime signedOffAt) {
    /** What a person finds when comparing a record with its source. */
    enum Finding {
        CORRECT, FAULTY
    }

    /** What was found at one record; both null while nobody has looked. */
    record OfRecord(String recordId, @Nullable Finding finding, @Nullable String note) {}

    static QualitySample of(Row row) {
        Row.Facts sample = row.fact("sample");
        List<String> ids = sample.texts("recordIds");
        Map<String, Finding> found = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        List<String> findings = sample.texts("findings");
        List<String> written = sample.texts("notes");
        for (int i = 0; i < ids.size(); i++) {
            if (!findings.get(i).isEmpty()) {
                found.put(ids.get(i), Finding.valueOf(findings.get(i)));
            }
            if (!written.get(i).isEmpty()) {
                notes.put(ids.get(i), written.get(i));
            }
        }
        return new QualitySample(sample.text("sampleId"), sample.text("agencyId"), ids, sample.number("drawnFrom"),
                sample.momentOrNull("since"),
                sample.text("drawnBy"), sample.moment("drawnAt"), found, notes, sample.textOrNull("signedOffBy"),
                sample.momentOrNull("signedOffAt"));
    }

    public List<OfRecord> records() {
        return recordIds.stream().map(id -> new OfRecord(id, found.get(id), notes.get(id))).toList();
    }

    public long faulty() {
        return found.values().stream().filter(Finding.FAULTY::equals).count();
    }
}
