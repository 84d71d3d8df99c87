package dev.madang.secrets;

import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that encrypts all others, with AES-256 in Galois/Counter mode. What it sealed is a format byte, a nonce of 12 bytes,
 * the ciphertext and its tag of 16 bytes; the name is authenticated with it, so a row under another name does not open.
 *
 * @param source the file or the variable that it came from, which may be shown
 */
record MasterKey(SecretKey key, String source) {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /**
     * Reads a key as it is written in files and variables.
     *
     * @throws StartRefusal {@code SECRET_KEY_MALFORMED}
     */
    static MasterKey decode(String text, String source) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return new MasterKey(new SecretKeySpec(bytes, "AES"), source);
            }
        } catch (IllegalArgumentException _) {
            // Without the cause: its message would repeat a part of the key.
        }
        throw new StartRefusal(Reason.SECRET_KEY_MALFORMED, source);
    }

    /** A new key in the form that {@link #decode} reads. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(String name, byte[] plain) {
        byte[] sealed = new byte[1 + NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE];
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            int written =
                    cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
            if (written != sealed.length - 1 - NONCE_BYTES) {
                throw new IllegalStateException("sealed to an unexpected length");
            }
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException when this key did not seal this under this name */
    byte[] open(String name, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE || sealed[0] != FORMAT) {
            throw new GeneralSecurityException("not sealed by this format");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, name, nonce)
                .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
    }

    /** Whether this key sealed that under this name. */
    boolean opens(String name, byte[] sealed) {
        try {
            byte[] ignored = open(name, sealed);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "MasterKey[" + source + "]";
    }
}
