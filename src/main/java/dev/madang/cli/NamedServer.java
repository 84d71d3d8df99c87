package dev.madang.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The server that {@code MADANG_URL} names. */
public final class NamedServer {

    private NamedServer() {}

    /** The address that the environment names, if it names one. */
    public static Optional<URI> of(Map<String, String> environment) {
        String url = environment.getOrDefault("MADANG_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException _) {
            // Not repeated below: it may contain a password.
        }
        throw new Refusal("run.url");
    }
}
