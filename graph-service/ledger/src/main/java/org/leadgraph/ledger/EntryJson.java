package org.leadgraph.ledger;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries to JSON and back: fields in the order of the record components, map keys sorted, no white space, one line. */
final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(AuditEntry.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredEntry.class);

    private EntryJson() {
    }

    static byte[] write(AuditEntry entry) {
        try {
            return WRITER.writeValueAsBytes(entry);
        } catch (JacksonException _) {
            // Neither text nor cause: both may quote what the entry holds.
            throw new IllegalArgumentException("The entry holds a value that JSON cannot express.");
        }
    }

    static StoredEntry read(byte[] line) throws ChainBroken {
        try {
            return READER.readValue(line);
        } catch (JacksonException _) {
            throw new ChainBroken("not a readable entry");
        }
    }
}
