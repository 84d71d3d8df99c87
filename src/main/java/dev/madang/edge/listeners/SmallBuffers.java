package dev.madang.edge.listeners;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * Keeps connections small, since most of them wait. A stream holds the buffers of its connection for as long as it is open, and
 * Tomcat's are made for answers that are over at once. What is larger than a buffer goes past it.
 */
final class SmallBuffers implements TomcatConnectorCustomizer {

    private static final int READ = 1_024;
    private static final int WRITE = 2_048;

    @Override
    public void customize(Connector connector) {
        set(connector, "socket.appReadBufSize", READ);
        set(connector, "socket.appWriteBufSize", WRITE);
    }

    private static void set(Connector connector, String name, int bytes) {
        if (!connector.setProperty(name, String.valueOf(bytes))) {
            throw new IllegalStateException("Tomcat has no " + name);
        }
    }
}
