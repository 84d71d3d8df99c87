package dev.madang.cli.bot;

import dev.madang.cli.Refusal;
import dev.madang.llm.BuiltinSkill;
import dev.madang.llm.Models;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The models without a server around them, configured by the same environment variables. Keys that were entered on a server's pages
 * are not known here, and what a call costs is booked nowhere: both lie in a server's database.
 */
final class OwnModels implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private OwnModels(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /**
     * Puts them together.
     *
     * @param environment in which the bot's own key is of no use to anybody, and is left out
     */
    static OwnModels open(Map<String, String> environment, Clock clock, List<BuiltinSkill> skills) {
        // A log would be mixed into the command's answer.
        LoggingSystem.get(OwnModels.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Map<String, Object> variables = new HashMap<>(environment);
        variables.remove(Key.VARIABLE);
        StandardEnvironment known = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        known.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setEnvironment(known);
        context.register(Parts.class);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        skills.forEach(skill -> context.registerBean(skill.task(), BuiltinSkill.class, () -> skill));
        try {
            context.refresh();
        } catch (BeansException _) {
            context.close();
            throw new Refusal("bot.models");
        }
        return new OwnModels(context);
    }

    Models models() {
        return context.getBean(Models.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The models but for what needs a database. No component, so that a server does not find it. */
    @ComponentScan(
            basePackages = "dev.madang.llm",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "dev\\.madang\\.llm\\.(?:LedgerUsage|EnteredKeys)"))
    static class Parts {}
}
