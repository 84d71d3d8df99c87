package dev.madang.runner.connectors;

import dev.madang.llm.ModelProvider;
import dev.madang.llm.ProviderSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Puts the connectors together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorSettings.class)
class ConnectorConfiguration {

    @Bean
    OneTimeTokens oneTimeTokens(Clock clock) {
        return new OneTimeTokens(clock);
    }

    @Bean
    OwnAddress ownAddress(@Value("${server.address:}") String bound) {
        return new OwnAddress(bound);
    }

    @Bean
    Connectors connectors(
            ConnectorSettings settings,
            @Value("${madang.data:data}") Path data,
            Programs programs,
            OneTimeTokens tokens,
            OwnAddress address,
            Clock clock) {
        Programs search = new RecentPrograms(programs, clock);
        List<Connector> all = new ArrayList<>();
        for (Definition definition : Definitions.all(data.resolve("connectors"))) {
            all.add(new DataConnector(definition, settings.of(definition.name()), search));
        }
        BuiltinProgram program =
                new BuiltinProgram(data.resolve("runner").resolve("builtin"), Path.of(System.getProperty("java.home")));
        program.extract();
        all.add(new BuiltinConnector(
                Definitions.read(new ClassPathResource("runner/builtin.json")),
                settings.of(BuiltinConnector.NAME).enabled(),
                program,
                tokens,
                address));
        requireKnown(settings.connectors().keySet(), all);
        return new Connectors(all);
    }

    @Bean
    ProviderSource cliProviders(Connectors connectors, ObjectProvider<Exec> exec) {
        return () -> exec.stream()
                .findFirst()
                .map(one -> connectors.all().stream()
                        .filter(connector -> !connector.name().equals(BuiltinConnector.NAME))
                        .<ModelProvider>map(connector -> new CliProvider(connector, one))
                        .toList())
                .orElse(List.of());
    }

    private static void requireKnown(Set<String> configured, List<Connector> all) {
        Set<String> known = all.stream().map(Connector::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(configured);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "madang.runner.connectors names " + unknown + ", but only " + known + " are there");
        }
    }
}
