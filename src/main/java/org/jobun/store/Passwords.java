package org.jobun.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: PBKDF2-HMAC-SHA256, {@code pbkdf2-sha256$600000$salt$key}, so that the count can grow. */
final class Passwords {
    /** Rounds of what the program keeps. */
    static final int ROUNDS = 600_000;

    private static final int BITS = 256;
    private static final String NAME = "pbkdf2-sha256";

    private Passwords() {}

    /** Of nobody: looked at where there is no account, so that both take as long. */
    static String nobody(int rounds) {
        return NAME + "$" + rounds + "$00000000000000000000000000000000$" + "00".repeat(BITS / 8);
    }

    static String hash(char[] password, byte[] salt, int rounds) {
        return String.join(
                "$",
                NAME,
                String.valueOf(rounds),
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(key(password, salt, rounds)));
    }

    static boolean matches(char[] password, String kept) {
        String[] parts = kept.split("\\$");
        byte[] salt = HexFormat.of().parseHex(parts[2]);
        byte[] key = HexFormat.of().parseHex(parts[3]);
        return MessageDigest.isEqual(key, key(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] key(char[] password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
