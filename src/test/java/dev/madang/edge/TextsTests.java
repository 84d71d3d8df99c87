package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTests {

    private final Texts texts = new Texts();

    @Test
    void aDetailIsSpokenWhereItIsKnownAndPassedOverWhereNot() {
        Failure known = Failure.notFound("SESSION_NOT_FOUND").with("session_id", "sess_1");
        Failure unknown = Failure.notFound("SESSION_NOT_FOUND");

        assertThat(texts.message(known, Language.KO)).isEqualTo("세션을 찾을 수 없습니다: sess_1. 세션 ID를 확인해 주세요.");
        assertThat(texts.message(unknown, Language.KO)).isEqualTo("세션을 찾을 수 없습니다. 세션 ID를 확인해 주세요.");
        assertThat(texts.message(known, Language.EN))
                .isEqualTo("The session was not found: sess_1. Check the session id.");
    }

    @ParameterizedTest
    @EnumSource
    void aReasonWithoutWordsIsToldByItsKind(Kind kind) {
        for (Language language : Language.values()) {
            assertThat(texts.message(Failure.of(kind, "NOBODY_THOUGHT_OF_THIS"), language))
                    .isNotBlank()
                    .doesNotContain("NOBODY", "{", "[");
        }
        assertThat(texts.title(Failure.of(kind, "NOBODY_THOUGHT_OF_THIS"))).isNotBlank();
    }

    @Test
    void koreanAndEnglishTellTheSameFailuresWithTheSameDetails() {
        Properties korean = bundle("ko");
        Properties english = bundle("en");
        Set<String> sentences = english.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".title"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(korean.stringPropertyNames()).isEqualTo(sentences);
        for (String key : sentences) {
            assertThat(details(korean.getProperty(key))).as(key).isEqualTo(details(english.getProperty(key)));
        }
    }

    @Test
    void vietnameseTellsWhatTheEdgeItselfRefuses() {
        Properties vietnamese = bundle("vi");
        Properties english = bundle("en");

        assertThat(vietnamese.stringPropertyNames())
                .isSubsetOf(english.stringPropertyNames())
                .containsAll(List.of("NOT_FOUND", "BROKEN_JSON", "ORIGIN_NOT_ALLOWED", "VALIDATION_MISSING_FIELD"));
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(details(vietnamese.getProperty(key))).as(key).isEqualTo(details(english.getProperty(key)));
        }
    }

    @Test
    void aDetailCannotRunWildInASentence() {
        Failure failure = Failure.notFound("TOOL_NOT_FOUND").with("tool", "\ud800{field}$1\\".repeat(100));

        assertThat(texts.message(failure, Language.EN))
                .contains("\ufffd{field}$1\\")
                .doesNotContain("\ud800")
                .hasSizeLessThan(300);
    }

    private static Set<String> details(String text) {
        return Pattern.compile("\\{\\w+\\}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String tag) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(
                TextsTests.class.getResourceAsStream("/failures_" + tag + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
