package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that only the account of the service can enter, where the file system knows permissions: whatever the permissions of the files in it, no other account reaches them.
 * Source: N-DEx audit reference, item 7 (requirement W-02).
 */
public final class OwnerOnlyDirectory {
    private static final Logger log = LoggerFactory.getLogger(OwnerOnlyDirectory.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnlyDirectory() {
    }

    /**
     * Makes it, and the directories above it that are missing; closes one that is open to other accounts, or logs that it cannot.
     *
     * @throws UncheckedIOException
     *             when it cannot be made
     */
    public static Path at(Path directory) {
        try {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                return Files.createDirectories(directory);
            }
            FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER);
            Files.createDirectories(directory, ownerOnly);
            if (!OWNER.containsAll(Files.getPosixFilePermissions(directory))) {
                close(directory);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + "cannot be made readable for the service only", e);
        }
    }

    private static void close(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, OWNER);
            log.warn("{} stood open to others and is closed now", directory);
        } catch (IOException e) {
            // It belongs to somebody else, as volumes of containers may.
            log.warn("{} is open to other accounts: close it (mode 0700), because it holds records", directory);
        }
    }
}
