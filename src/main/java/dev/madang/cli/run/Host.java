package dev.madang.cli.run;

import dev.madang.cli.NamedServer;
import dev.madang.cli.Refusal;
import dev.madang.cli.Server;
import dev.madang.cli.ServerOptions;
import dev.madang.cli.client.AgentClient;
import dev.madang.database.DataFolder;
import dev.madang.database.Holder;
import dev.madang.database.StartFailure;
import dev.madang.shared.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server that a run takes place on. */
sealed interface Host extends AutoCloseable {

    URI address();

    /** Who we are to it, null where it need not be told. */
    @Nullable
    Secret apiKey();

    @Override
    void close();

    /** One in this process, for this run alone. */
    record Own(Server server) implements Host {
        @Override
        public URI address() {
            return server.address();
        }

        @Override
        public @Nullable Secret apiKey() {
            return null;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** The one that holds the data folder. */
    record Beside(URI address, @Nullable Secret apiKey) implements Host {
        @Override
        public void close() {
            // It goes on without us.
        }
    }

    /** The one that {@code MADANG_URL} names; its folder is not within reach. */
    record Elsewhere(URI address, @Nullable Secret apiKey) implements Host {
        @Override
        public void close() {
            // It goes on without us.
        }
    }

    /**
     * Finds a server: the one that the environment names, the one that serves from the data folder, or a new one.
     *
     * @throws RuntimeException when there is none; {@code Explanation} puts the reason into words
     */
    static Host find(Class<?> application, Wish wish, Map<String, String> environment) {
        String key = environment.getOrDefault("MADANG_API_KEY", "").strip();
        @Nullable Secret apiKey = key.isEmpty() ? null : new Secret(key);
        Optional<URI> named = NamedServer.of(environment);
        if (named.isPresent()) {
            Host host = new Elsewhere(named.get(), apiKey);
            if (!answers(host)) {
                throw new Refusal("run.server-away", host.address());
            }
            return host;
        }
        try {
            return new Own(Server.start(application, ServerOptions.inProcess(wish.data(), wish.databaseUrl())));
        } catch (StartFailure failure) {
            return beside(failure, wish, apiKey).filter(Host::answers).orElseThrow(() -> failure);
        }
    }

    /** A server that stays; one that another run started would be gone with that. */
    private static Optional<Host> beside(StartFailure failure, Wish wish, @Nullable Secret apiKey) {
        if (failure.reason() != StartFailure.Reason.DATA_FOLDER_HELD) {
            return Optional.empty();
        }
        return DataFolder.holder(wish.data())
                .filter(holder -> holder.stay() == Holder.Stay.LASTING)
                .map(Holder::address)
                .map(address -> new Beside(address, apiKey));
    }

    private static boolean answers(Host host) {
        try (AgentClient client = new AgentClient(host.address(), "en")) {
            return client.isThere();
        }
    }
}
