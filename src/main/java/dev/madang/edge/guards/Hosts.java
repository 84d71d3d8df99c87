package dev.madang.edge.guards;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which this server may be addressed: a page that points its own name at us is not among them. */
final class Hosts {

    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed = new HashSet<>(LOOPBACK);

    /** @param bound the address that the server listens on; a wildcard names no host */
    Hosts(List<String> configured, @Nullable InetAddress bound) {
        configured.forEach(name -> allowed.add(name.strip().toLowerCase(Locale.ROOT)));
        if (bound != null && !bound.isAnyLocalAddress()) {
            String address = bound.getHostAddress();
            allowed.add(address.contains(":") ? "[" + address + "]" : address);
        }
    }

    /** @param authority a host with or without a port */
    boolean allow(@Nullable String authority) {
        return authority != null && allowed.contains(withoutPort(authority).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String authority) {
        return PORT.matcher(authority).replaceFirst("");
    }
}
