package dev.madang.edge.guards;

import dev.madang.edge.Listeners;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that may call: those of our own listeners and those that are named. */
final class Origins {

    private final Hosts hosts;
    private final Listeners listeners;
    private final Set<String> named;

    Origins(Hosts hosts, Listeners listeners, List<String> named) {
        this.hosts = hosts;
        this.listeners = listeners;
        this.named = named.stream().map(Origins::normal).collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(String origin) {
        return named.contains(normal(origin)) || isOwn(origin);
    }

    private boolean isOwn(String origin) {
        URI uri = parse(origin);
        if (uri == null || !"http".equalsIgnoreCase(uri.getScheme()) || !hosts.allow(uri.getAuthority())) {
            return false;
        }
        return listeners.ports().contains(uri.getPort() < 0 ? 80 : uri.getPort());
    }

    private static @Nullable URI parse(String origin) {
        try {
            return new URI(origin);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The origin of an address: scheme and authority. */
    static String of(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String normal(String origin) {
        return origin.strip().replaceFirst("/$", "").toLowerCase(Locale.ROOT);
    }
}
