package org.leadgraph.ledger;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Root of a Merkle tree over leaves added one by one, in memory logarithmic in their number.
 * <p>
 * Source: RFC 6962, 2.1: a leaf is hashed behind 0x00, a node behind 0x01, and the left half is the largest power of two.
 */
final class MerkleRoot {

    /** Complete subtrees from left to right, each smaller than the one before it. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long leaves;

    void add(byte[] leaf) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        byte[] hash = digest.digest(leaf);
        for (long size = leaves; (size & 1) == 1; size >>= 1) {
            hash = node(subtrees.removeLast(), hash);
        }
        subtrees.addLast(hash);
        leaves++;
    }

    /** Adds the hash of an entry, given in hexadecimal. */
    void addEntry(String hash) {
        add(HexFormat.of().parseHex(hash));
    }

    long leaves() {
        return leaves;
    }

    /** The root in hexadecimal; of no leaves it is the hash of nothing. */
    String hex() {
        var left = subtrees.descendingIterator();
        if (!left.hasNext()) {
            return Sha256.hex(new byte[0]);
        }
        byte[] root = left.next();
        while (left.hasNext()) {
            root = node(left.next(), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
