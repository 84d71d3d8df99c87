package dev.madang.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

/** A second port of the server under test, which serves the factory alone. */
class FactoryPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final int NUMBER = free();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.of("madang.listeners", "factory=" + NUMBER);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("factory-port", properties));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Opened {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> factoryPort() {
            return factory -> {
                Connector connector = new Connector();
                connector.setPort(NUMBER);
                factory.addAdditionalConnectors(connector);
            };
        }
    }
}
