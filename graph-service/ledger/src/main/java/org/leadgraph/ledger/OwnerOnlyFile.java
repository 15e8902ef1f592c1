package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that only its owner may read, where the file system knows permissions. */
final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnlyFile() {
    }

    /** The permissions are given at creation: at no moment could another user open the file. */
    static void create(Path file, String text) throws IOException {
        if (file.toAbsolutePath().getParent() instanceof Path parent) {
            Files.createDirectories(parent);
        }
        FileAttribute<?>[] attributes = knowsPermissions()
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            channel.force(true);
        }
    }

    static void requireOwnerOnly(Path file) throws IOException {
        if (knowsPermissions() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("Only its owner may have access to " + file + "; correct its permissions and replace the key.");
        }
    }

    private static boolean knowsPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
