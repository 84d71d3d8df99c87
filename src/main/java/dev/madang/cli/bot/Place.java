package dev.madang.cli.bot;

import dev.madang.cli.NamedServer;
import dev.madang.cli.Refusal;
import dev.madang.database.DataFolder;
import dev.madang.database.Holder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the community is: {@code ANGMOO_BASE_URL}, else the server that other commands find. */
final class Place {

    static final String VARIABLE = "ANGMOO_BASE_URL";

    private Place() {}

    static URI of(Map<String, String> environment, Path data) {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        if (!given.isEmpty()) {
            return read(given).orElseThrow(() -> new Refusal("bot.url"));
        }
        return NamedServer.of(environment)
                .or(() -> DataFolder.holder(data).map(Holder::address))
                .map(address -> URI.create(bare(address.toString())))
                .orElseThrow(() -> new Refusal("bot.no-server", data));
    }

    private static Optional<URI> read(String text) {
        try {
            URI address = URI.create(bare(text));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean plain =
                    address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
            return web && plain && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The document names its server with the path, the guide without it; both are understood. */
    private static String bare(String text) {
        return text.replaceFirst("/+$", "")
                .replaceFirst("/api/v1(?:/bot)?$", "")
                .replaceFirst("/+$", "");
    }
}
