package dev.madang.runner.connectors;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Where a child process on this machine reaches this server. */
final class OwnAddress {

    private final String host;
    private final AtomicInteger port = new AtomicInteger();

    /** @param bound the address that the server listens on; blank is every one */
    OwnAddress(String bound) {
        this.host = host(bound);
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        // A management server of its own would come later and have a parent.
        port.compareAndSet(0, event.getWebServer().getPort());
    }

    /** Whether the server listens already. */
    boolean isKnown() {
        return port.get() > 0;
    }

    URI resolve(String path) {
        return URI.create("http://" + host + ":" + port.get() + path);
    }

    private static String host(String bound) {
        try {
            InetAddress address = InetAddress.getByName(bound.isBlank() ? "127.0.0.1" : bound.strip());
            if (address.isAnyLocalAddress()) {
                return "127.0.0.1";
            }
            String text = address.getHostAddress();
            return text.contains(":") ? "[" + text + "]" : text;
        } catch (UnknownHostException _) {
            return "127.0.0.1";
        }
    }
}
