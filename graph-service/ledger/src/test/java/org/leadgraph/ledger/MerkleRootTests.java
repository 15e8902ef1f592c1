package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleRootTests {

    @Test
    void isTheHashOfNothingWithoutLeaves() {
        assertThat(new MerkleRoot().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void equalsTheRecursiveDefinitionOfTheRfc() {
        MerkleRoot root = new MerkleRoot();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            byte[] leaf = {(byte) i, (byte) (i * 7)};
            leaves.add(leaf);
            root.add(leaf);

            assertThat(root.hex()).isEqualTo(HexFormat.of().formatHex(defined(leaves)));
            assertThat(root.leaves()).isEqualTo(i + 1);
        }
    }

    /** RFC 6962, 2.1, word for word. */
    private static byte[] defined(List<byte[]> leaves) {
        MessageDigest digest = Sha256.digest();
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        byte[] before = defined(leaves.subList(0, left));
        byte[] after = defined(leaves.subList(left, leaves.size()));
        digest.update((byte) 1);
        digest.update(before);
        return digest.digest(after);
    }
}
