package dev.madang.agent.execution;

import dev.madang.agent.planning.Todo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What of a todo a person approves: the tool and its parameters. Whatever is called otherwise or waits for less is the same. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Todo todo) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((todo.tool() + "\n" + todo.toolParams()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
