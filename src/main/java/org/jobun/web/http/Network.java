package org.jobun.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: {@code 10.1.0.0/16}, {@code 2001:db8::/32}, or one address.
 *
 * @param first bytes of the first address
 * @param bits that are alike, 0 to 32 or 128
 */
public record Network(byte[] first, int bits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F.:]+");

    public Network {
        first = first.clone();
    }

    /** @throws IllegalArgumentException where the text is not an address in digits, with or without the number of its bits */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] bytes = bytes(slash < 0 ? text : text.substring(0, slash));
        int all = bytes.length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new Network(bytes, bits);
    }

    /** Whether an address, in digits, is one of these. */
    public boolean holds(String address) {
        byte[] bytes = bytes(address);
        if (bytes.length != first.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        int mask = 0xFF00 >> rest & 0xFF;
        return Arrays.equals(bytes, 0, whole, first, 0, whole)
                && (rest == 0 || (bytes[whole] & mask) == (first[whole] & mask));
    }

    private static byte[] bytes(String address) {
        String bare = address.replaceAll("^\\[|]$|%.*$", "");
        if (!DIGITS.matcher(bare).matches()) {
            throw new IllegalArgumentException(address);
        }
        try {
            // Digits only: nobody is asked what a name means.
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException(address, notAnAddress);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && bits == network.bits && Arrays.equals(first, network.first);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + bits;
    }
}
