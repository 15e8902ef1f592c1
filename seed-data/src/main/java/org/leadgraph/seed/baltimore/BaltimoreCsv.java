package org.leadgraph.seed.baltimore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The bundled files, header left out; a few thousand rows, so lists will do. */
final class BaltimoreCsv {

    private BaltimoreCsv() {
    }

    static List<CsvRecord> rows(String name) {
        try (var in = BaltimoreCsv.class.getResourceAsStream("/baltimore/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The build left out baltimore/" + name);
            }
            return CsvReader.builder().ofCsvRecord(in).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
