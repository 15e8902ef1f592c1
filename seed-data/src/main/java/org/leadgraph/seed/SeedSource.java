package org.leadgraph.seed;

import java.util.List;

/**
 * Something that can be loaded: a generated world, real open data, a directory of CSV files.
 * <p>
 * Shape: files in load order ({@link LoadFormat}); a file without rows may be missing.
 */
public interface SeedSource {

    List<SeedFile> files();
}
