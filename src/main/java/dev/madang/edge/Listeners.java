package dev.madang.edge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The ports of this process: the main one, which serves everything, and those that serve one family alone. */
public final class Listeners {

    private final Map<Integer, Family> extra;
    private final AtomicInteger main;

    Listeners(Map<Integer, Family> extra, int main) {
        this.extra = Map.copyOf(extra);
        this.main = new AtomicInteger(main);
    }

    /** Reads {@code runner=3001,notion=9500,factory=8001}; {@code off} or nothing is none. */
    static Map<Integer, Family> parse(String text) {
        Map<Integer, Family> ports = new TreeMap<>();
        if (text.isBlank() || text.strip().equals("off")) {
            return ports;
        }
        for (String pair : text.split(",", -1)) {
            String[] parts = pair.strip().split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("madang.listeners: expected family=port, found '" + pair + "'");
            }
            ports.put(
                    Integer.valueOf(parts[1].strip()),
                    Family.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)));
        }
        return ports;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        main.set(event.getWebServer().getPort());
    }

    /** The family to which the socket's local port belongs, none for the main listener. */
    Optional<Family> familyOf(int localPort) {
        return localPort == main.get() ? Optional.empty() : Optional.ofNullable(extra.get(localPort));
    }

    /** Every port at which this process may be reached. */
    public Set<Integer> ports() {
        Set<Integer> ports = new TreeSet<>(extra.keySet());
        ports.add(main.get());
        return ports;
    }
}
