package org.leadgraph.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Moves the incomplete last line that a crash left at the end of a file into a file of its own. */
final class TornTail {

    private static final int CHUNK = 1 << 16;

    private TornTail() {
    }

    /** What was moved; empty when the file ends with a line end or does not exist. */
    static Optional<LogEvent.LineTorn> setAside(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long whole = lengthOfWholeLines(channel);
            if (whole == size) {
                return Optional.empty();
            }
            Path torn = file.resolveSibling(file.getFileName() + "." + whole + ".torn");
            try (var aside = FileChannel.open(torn, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                for (long at = whole; at < size;) {
                    at += channel.transferTo(at, size - at, aside);
                }
                aside.force(true);
            }
            DiskStorage.forceDirectory(file.toAbsolutePath().getParent());
            // Only now: a crash in between leaves the bytes twice, never lost.
            channel.truncate(whole);
            channel.force(true);
            return Optional.of(new LogEvent.LineTorn(file.getFileName().toString(), torn.getFileName().toString(), size - whole));
        }
    }

    private static long lengthOfWholeLines(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long end = channel.size(); end > 0;) {
            long start = Math.max(0, end - CHUNK);
            chunk.clear().limit((int) (end - start));
            while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {
            }
            for (int i = chunk.position() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }
}
