package org.leadgraph.load;

import java.util.List;
import org.leadgraph.model.LoadFile;

/**
 * Something that can be loaded: a generated world, real open data, a directory of CSV files.
 * <p>
 * Shape: files in load order ({@link LoadFile}); a file without rows may be missing.
 */
public interface Source {

    List<SourceFile> files();
}
