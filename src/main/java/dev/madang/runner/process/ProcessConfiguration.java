package dev.madang.runner.process;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Children of this server, whose records lie in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessSettings.class)
class ProcessConfiguration {

    private static final SearchPath PATH = SearchPath.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));

    @Bean
    Children children(ProcessSettings settings, @Value("${madang.data:data}") Path data) {
        return new Children(
                HeldBytes.shareOfHeap(),
                new Orphans(data.toAbsolutePath().resolve("children")),
                PATH,
                runAs(settings),
                System::nanoTime);
    }

    /** Runs stop in the last phase, which is the first to be stopped: only this is told before it. */
    @Bean
    ApplicationListener<ContextClosedEvent> childrenFirst(ApplicationContext context, Children children) {
        return event -> {
            if (event.getApplicationContext().equals(context)) {
                children.stop();
            }
        };
    }

    @Bean
    WorkFolders workFolders(ProcessSettings settings, @Value("${madang.data:data}") Path data) {
        Optional<RunAs> runAs = runAs(settings);
        Path work = runAs.isPresent()
                // The data folder lets nobody but us through.
                ? Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "madang-work-" + runAs.get().name())
                : Path.of("runner", "work");
        Path chosen = settings.work();
        return new WorkFolders(settings.rootsOrDefault(), data, data.resolve(chosen == null ? work : chosen), runAs);
    }

    private static Optional<RunAs> runAs(ProcessSettings settings) {
        return settings.runAsName().map(name -> RunAs.of(name, PATH));
    }
}
