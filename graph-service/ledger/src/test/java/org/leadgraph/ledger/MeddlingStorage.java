package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The real disk, which counts the syncs of segments and can be told to fail or to stand still. */
public final class MeddlingStorage implements Storage {

    final AtomicInteger segmentForces = new AtomicInteger();
    volatile CountDownLatch headAfterOpening = new CountDownLatch(3);
    volatile long syncNanos;
    public volatile String failing = "";
    volatile CountDownLatch held = new CountDownLatch(0);
    /** Counted down when a sync is being held. */
    volatile CountDownLatch holding = new CountDownLatch(1);
    volatile long room = Long.MAX_VALUE;
    /** Bytes until the disk is full. */
    volatile long left = Long.MAX_VALUE;
    private final Storage disk = new DiskStorage();

    @Override
    public DurableFile append(Path file) throws IOException {
        failWhen("open");
        DurableFile real = disk.append(file);
        boolean heads = file.getFileName().toString().startsWith("heads");
        return new DurableFile() {

            @Override
            public void write(byte[] bytes) throws IOException {
                if (left < bytes.length) {
                    real.write(Arrays.copyOf(bytes, (int) left));
                    left = 0;
                    throw new IOException("No space left on device");
                }
                left -= bytes.length;
                if (failing.equals(heads ? "half heads" : "half")) {
                    real.write(Arrays.copyOf(bytes, bytes.length / 2));
                    throw new IOException("No space left on device");
                }
                failWhen(heads ? "write heads" : "write");
                real.write(bytes);
            }

            @Override
            public void force() throws IOException {
                if (!heads) {
                    awaitRelease();
                    segmentForces.incrementAndGet();
                }
                failWhen(heads ? "force heads" : "force");
                real.force();
                if (heads) {
                    headAfterOpening.countDown();
                } else {
                    LockSupport.parkNanos(syncNanos);
                }
            }

            @Override
            public void requireInPlace(long bytes) throws IOException {
                real.requireInPlace(bytes);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public long room(Path directory) {
        return room;
    }

    private void failWhen(String what) throws IOException {
        if (failing.equals(what)) {
            throw new IOException("No space left on device");
        }
    }

    private void awaitRelease() {
        try {
            if (held.getCount() > 0) {
                holding.countDown();
            }
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
