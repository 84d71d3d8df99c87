package dev.madang.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A flag that is not given has the value of its environment variable: {@code --database-url}, {@code MADANG_DATABASE_URL}. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private static final Set<String> FLAGS =
            Set.of("--host", "--port", "--data", "--database-url", "--listeners", "--demo");

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !FLAGS.contains(option.longestName())) {
            return null;
        }
        String value = environment.getOrDefault(variable(option.longestName()), "");
        return value.isBlank() ? null : value;
    }

    private static String variable(String flag) {
        return "MADANG_" + flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
