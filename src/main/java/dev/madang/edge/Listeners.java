package dev.madang.edge;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The ports of this process: the main one, which serves everything, and those that serve one family alone. */
public final class Listeners {

    private static final Set<Family> FAMILIES = EnumSet.range(Family.RUNNER, Family.COMMUNITY);

    private final Map<Integer, Family> wanted;
    private final Map<Integer, Family> open = new ConcurrentHashMap<>();
    private final AtomicInteger main;

    Listeners(Map<Integer, Family> wanted, int main) {
        this.wanted = Map.copyOf(wanted);
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
            Family family = Family.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
            if (!FAMILIES.contains(family) || ports.put(Integer.valueOf(parts[1].strip()), family) != null) {
                throw new IllegalArgumentException(
                        "madang.listeners: no family, or a port named twice: '" + pair + "'");
            }
        }
        return ports;
    }

    // Before the others are opened: one that is named like the main one is the main one.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        main.set(event.getWebServer().getPort());
    }

    /** The ports that are configured for one family alone, whether they are open or not. */
    public Map<Integer, Family> wanted() {
        return wanted;
    }

    /** Says that a port is ours from now on. A port that somebody else holds is not: its pages are not our pages. */
    public void opened(int port, Family family) {
        open.put(port, family);
    }

    /** Says that a port is not ours after all. */
    public void shut(int port) {
        open.remove(port);
    }

    /** The port of the main listener. */
    int main() {
        return main.get();
    }

    /** The family to which the socket's local port belongs, none for the main listener. */
    Optional<Family> familyOf(int localPort) {
        return localPort == main.get() ? Optional.empty() : Optional.ofNullable(open.get(localPort));
    }

    /** Every port at which this process may be reached. */
    public Set<Integer> ports() {
        Set<Integer> ports = new TreeSet<>(open.keySet());
        ports.add(main.get());
        return ports;
    }
}
