package org.leadgraph.load;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One file of the load format.
 * <p>
 * Shape: {@link #rows()} starts again at each call, in file order, producing rows one at a time; close the stream. The columns are those
 * the file really has, which for a received file need not be those of the format.
 *
 * @param name without directory and extension, for example {@code firearm-recovery}
 */
public record SourceFile(String name, List<String> columns, Supplier<Stream<SourceRow>> opener) {

    public Stream<SourceRow> rows() {
        return opener.get();
    }
}
