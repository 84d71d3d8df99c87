package dev.madang.edge;

import java.time.Clock;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** What the starter for WebSockets would do. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSockets() {
        return factory ->
                factory.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
    }

    @Bean
    DefaultHandshakeHandler handshakes() {
        return new DefaultHandshakeHandler();
    }

    @Bean
    Sockets sockets(
            DefaultHandshakeHandler handshakes,
            OpenStreams streams,
            Wording wording,
            Doorkeeper doorkeeper,
            ClientAddress addresses,
            Clock clock) {
        return new Sockets(handshakes, streams, wording, doorkeeper, addresses, clock);
    }
}
