package dev.madang.cli;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.ContextAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** Has Spring describe the beans of a server that is about to start, and breaks that start off before anything of it runs. */
final class BeanProcessor extends ContextAotProcessor {

    private final Path data;

    /** @param data a data folder that is of no further use */
    BeanProcessor(Class<?> application, Path data, Settings settings) {
        super(application, settings);
        this.data = data;
    }

    @Override
    protected GenericApplicationContext prepareApplicationContext(Class<?> application) {
        try {
            SpringApplication.withHook(_ -> new BrokenOff(), () -> {
                Server.start(application, ServerOptions.inProcess(data, null)).close();
            });
        } catch (AbandonedRunException abandoned) {
            if (abandoned.getApplicationContext() instanceof GenericApplicationContext context) {
                return context;
            }
        }
        throw new IllegalStateException("the server started as a whole");
    }

    private static final class BrokenOff implements SpringApplicationRunListener {
        @Override
        public void contextLoaded(ConfigurableApplicationContext context) {
            throw new AbandonedRunException(context);
        }
    }
}
