package dev.madang.edge;

import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of failures, by reason or else by kind. <code>{name}</code> stands for a detail of the failure; a part in
 * square brackets is left out when one of its details is missing.
 */
final class Texts {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final int LONGEST_DETAIL = 200;

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            bundles.put(language, load("failures_" + language.tag() + ".properties"));
        }
    }

    /** What a person is told of the failure. */
    String message(Failure failure, Language language) {
        String text = text(language, failure.reason())
                .or(() -> text(language, "kind." + failure.kind()))
                .orElseThrow();
        String chosen = OPTIONAL.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(isComplete(part.group(1), failure) ? part.group(1) : ""));
        return PLACEHOLDER
                .matcher(chosen)
                .replaceAll(
                        name -> Matcher.quoteReplacement(show(failure.details().get(name.group(1)))));
    }

    /** The few words that name the failure for programs: never translated. */
    String title(Failure failure) {
        return text(Language.EN, failure.reason() + ".title")
                .or(() -> text(Language.EN, "kind." + failure.kind() + ".title"))
                .orElseThrow();
    }

    private Optional<String> text(Language language, String key) {
        return Optional.ofNullable(Objects.requireNonNull(bundles.get(language)).getProperty(key));
    }

    private static boolean isComplete(String text, Failure failure) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .allMatch(name -> failure.details().get(name.group(1)) != null);
    }

    private static String show(@Nullable Object detail) {
        String text = detail instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(detail);
        String sound = SoundText.mend(text);
        return sound.codePointCount(0, sound.length()) <= LONGEST_DETAIL
                ? sound
                : sound.substring(0, sound.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }

    private static Properties load(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("/" + name), name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
