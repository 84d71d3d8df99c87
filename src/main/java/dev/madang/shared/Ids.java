package dev.madang.shared;

import java.security.SecureRandom;

/** Makes identifiers: a prefix and 12 random characters of base32 (60 bits), for example {@code sess_k3v9q0c8w2mt}. */
public final class Ids {

    // Crockford's alphabet in lower case: no i, l, o, u, so that an id can be read out aloud.
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier that begins with {@code prefix}. */
    public static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix.length() + LENGTH).append(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }
}
