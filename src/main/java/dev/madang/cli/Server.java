package dev.madang.cli;

import dev.madang.cli.ServerOptions.Contents;
import dev.madang.cli.ServerOptions.Purpose;
import dev.madang.database.DataFolder;
import dev.madang.database.Database;
import dev.madang.database.EarlyDatabase;
import dev.madang.database.Holder.Stay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running Madang in this process. It writes nothing to standard output; its log is {@code <data>/logs/madang.log}.
 */
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final DataFolder folder;
    private final URI address;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(ConfigurableApplicationContext context, DataFolder folder, URI address) {
        this.context = context;
        this.folder = folder;
        this.address = address;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> ended.countDown());
    }

    /**
     * Starts a server and returns when it can serve.
     *
     * @param application the class that Spring starts from
     * @throws RuntimeException when it cannot start; {@link Cli} puts the reason into words
     */
    public static Server start(Class<?> application, ServerOptions options) {
        DataFolder folder = DataFolder.take(options.data());
        try {
            requireFree(options);
            GeneratedBeans.useWhereTheyHold(application);
            SpringApplication spring = new SpringApplication(application);
            spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context ->
                    context.registerBean("heldFolder", DataFolder.class, () -> folder, Server::isGivenAtEachStart));
            if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                spring.addInitializers(new EarlyDatabase(folder));
            }
            ConfigurableApplicationContext context = spring.run(arguments(options, folder));
            Server server = new Server(context, folder, address(options, context));
            folder.serving(server.address, options.purpose() == Purpose.SERVE ? Stay.LASTING : Stay.PASSING);
            if (options.purpose() == Purpose.SERVE) {
                Preparation.begin();
            }
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where the main listener answers, with its real port. */
    public URI address() {
        return address;
    }

    /** Waits until something closes the server, such as the signal that ends the process. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Stops PostgreSQL and nothing else: for a process that ends at once and must leave no other behind. */
    public void abandon() {
        context.getBeanProvider(Database.class).ifAvailable(Database::close);
    }

    /** Stops serving, lets work under way end, stops PostgreSQL last and gives the folder up. */
    @Override
    public void close() {
        context.close();
        folder.close();
    }

    private static void isGivenAtEachStart(BeanDefinition bean) {
        bean.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
    }

    // Before anything is started: the web server binds last, after seconds of work that would be for nothing.
    private static void requireFree(ServerOptions options) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (IOException e) {
            throw new Refusal("port.taken", options.port());
        }
    }

    private static String[] arguments(ServerOptions options, DataFolder folder) {
        List<String> arguments = new ArrayList<>();
        arguments.add(property("server.address", options.host()));
        arguments.add(property("server.port", String.valueOf(options.port())));
        arguments.add(property("madang.data", folder.path().toString()));
        arguments.add(property("madang.listeners", options.listeners().toString()));
        arguments.add(property("madang.demo", String.valueOf(options.contents() == Contents.DEMO)));
        if (options.databaseUrl() != null) {
            arguments.add(property("madang.database-url", options.databaseUrl()));
        }
        if (options.purpose() == Purpose.COMMAND) {
            arguments.add(property("madang.trusted-proxies", ""));
        }
        arguments.add(property("logging.config", "classpath:dev/madang/cli/logback.xml"));
        arguments.add(property(
                "logging.file.name",
                folder.path().resolve("logs").resolve("madang.log").toString()));
        boolean loud = options.purpose() == Purpose.SERVE;
        arguments.add(property("madang.log.standard-error", loud ? "WARN" : "OFF"));
        return arguments.toArray(String[]::new);
    }

    // Values are taken as they are: Spring would look for other properties inside them.
    private static String property(String name, String value) {
        return "--" + name + "=" + value.replace("${", "\\${");
    }

    private static URI address(ServerOptions options, ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        // All addresses are no address to go to.
        String bound = options.host().equals("0.0.0.0") || options.host().equals("::") ? "127.0.0.1" : options.host();
        String host = bound.contains(":") ? "[" + bound + "]" : bound;
        return URI.create("http://" + host + ":" + port);
    }
}
