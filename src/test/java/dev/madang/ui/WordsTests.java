package dev.madang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static Stream<String> bundles() {
        return Stream.of(UiConfiguration.Words.bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasEveryWord(String bundle) throws IOException {
        Properties korean = read(bundle, "ko");
        for (String language : Set.of("en", "vi")) {
            Properties other = read(bundle, language);
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .as(bundle + " " + language)
                    .isEqualTo(new TreeSet<>(korean.stringPropertyNames()));
            assertThat(korean.stringPropertyNames())
                    .allSatisfy(key -> assertThat(placeholders(other.getProperty(key)))
                            .as(key)
                            .isEqualTo(placeholders(korean.getProperty(key))));
        }
    }

    /** Where something is put in, a single straight quote would swallow it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noQuoteSwallowsAWord(String bundle) throws IOException {
        for (String language : Set.of("ko", "en", "vi")) {
            assertThat(read(bundle, language).values())
                    .noneMatch(value ->
                            value.toString().contains("{") && value.toString().contains("'"));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties read(String bundle, String language) throws IOException {
        String path = "/" + bundle + "_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTests.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
