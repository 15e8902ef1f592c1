package org.leadgraph.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are those of hosts in the internet. What is not known to be one, is none.
 * <p>
 * Source: IANA's registries of special-purpose addresses, IPv4 and IPv6, and of address space for unicast; of clouds the addresses at which machines ask for their keys.
 */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32",
            "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16",
            "2620:4f:8000::/48", "3fff::/20");
    /** The one part of IPv6 that hosts in the internet have. */
    private static final Block GLOBAL = new Block("2000::/3");

    private PublicAddresses() {
    }

    static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL.holds(address)) && NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(Block::new).toList();
    }

    /** Addresses whose first bits are the same. */
    private record Block(byte[] begin, int bits) {
        Block(String written) {
            this(InetAddress.ofLiteral(written.substring(0, written.indexOf('/'))).getAddress(),
                    Integer.parseInt(written.substring(written.indexOf('/') + 1)));
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != begin.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int mask = 0xff << Byte.SIZE - bits % Byte.SIZE & 0xff;
            return Arrays.equals(bytes, 0, whole, begin, 0, whole) && (mask == 0 || (bytes[whole] & mask) == (begin[whole] & mask));
        }
    }
}
