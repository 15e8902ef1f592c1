package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of the default file system. */
final class DiskStorage implements Storage {

    @Override
    public DurableFile append(Path file) throws IOException {
        boolean isNew = Files.notExists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try {
            if (isNew) {
                forceDirectory(file.toAbsolutePath().getParent());
            }
            return new ChannelFile(file, keyOf(file), channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long room(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** A new file's name is durable only when its directory is. */
    static void forceDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What tells a file from another one of the same name; null where the file system has nothing. */
    static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private record ChannelFile(Path file, @Nullable Object key, FileChannel channel) implements DurableFile {

        @Override
        public void write(byte[] bytes) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void requireInPlace(long bytes) throws IOException {
            BasicFileAttributes found;
            try {
                found = Files.readAttributes(file, BasicFileAttributes.class);
            } catch (NoSuchFileException _) {
                throw new IOException(file + " was moved or deleted while the service wrote it");
            }
            if (!Objects.equals(found.fileKey(), key)) {
                throw new IOException(file + " was replaced while the service wrote it");
            }
            if (found.size() != bytes) {
                throw new IOException(file + " has " + found.size() + " bytes instead of " + bytes + ": somebody else wrote or cut it");
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
