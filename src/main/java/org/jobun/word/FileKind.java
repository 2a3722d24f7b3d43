package org.jobun.word;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jobun.diagnostic.Code;

/** Says by its first bytes what a file is that has the name of a Word file. */
final class FileKind {
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private FileKind() {}

    static void requireZip(byte[] bytes) throws Refused {
        if (startsWith(bytes, OLE2)) {
            // [MS-OFFCRYPTO] 2.3.1: an encrypted file is an OLE2 container with a stream of this name, in UTF-16.
            boolean encrypted = contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            throw new Refused(encrypted ? Code.WRD_02 : Code.WRD_03);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return;
        }
        throw new Refused(Code.WRD_01).with("kind", kind(bytes));
    }

    private static String kind(byte[] bytes) {
        int length = Math.min(bytes.length, 64);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            return "0";
        }
        if (head.startsWith("%pdf")) {
            return "PDF";
        }
        if (head.startsWith("{\\rtf")) {
            return "RTF";
        }
        return head.contains("<html") || head.contains("<!doctype") ? "HTML" : "?";
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
