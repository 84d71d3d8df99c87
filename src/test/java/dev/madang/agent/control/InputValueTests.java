package dev.madang.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class InputValueTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | 30     | 30",
                "integer | ' 30 ' | 30",
                "integer | 30.0   | 30",
                "integer | 1e1    | 10",
                "integer | 30.5   |",
                "integer | 0      |",
                "integer | 101    |",
                "integer | many   |",
                "integer | ''     |",
                "integer | 1e999999999 |",
                "float   | 30.5   | 30.5",
                "float   | 100.01 |",
            })
    void aNumberLiesInItsRange(String valueType, String given, String kept) {
        assertThat(value("number", valueType, "\"" + given + "\"")).isEqualTo(Optional.ofNullable(kept));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-02-29, false", "28.02.2026, false", "'', false", "tomorrow, false"})
    void aDateIsADayThatExists(String given, boolean fits) {
        assertThat(value("date", "string", "\"" + given + "\"").isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"scent, true", "price, true", "colour, false", "'', false"})
    void aChoiceIsOneOfTheOptions(String given, boolean fits) {
        assertThat(value("choice", "string", "\"" + given + "\"").isPresent()).isEqualTo(fits);
    }

    @Test
    void severalAreAllOfTheOptionsAndEachOnce() {
        assertThat(value("multiselect", "array", "[\"scent\",\"price\",\"scent\"]"))
                .contains("[\"scent\",\"price\"]");
        assertThat(value("multiselect", "array", "\"scent, price\"")).contains("[\"scent\",\"price\"]");
        assertThat(value("multiselect", "array", "[\"scent\",\"colour\"]")).isEmpty();
        assertThat(value("multiselect", "array", "[]")).isEmpty();
    }

    @Test
    void aTextSaysSomethingAndIsNotEndless() {
        assertThat(value("text", "string", "\" 여름 \"")).contains("여름");
        assertThat(value("text", "string", "\"  \"")).isEmpty();
        assertThat(value("text", "string", "\"" + "a".repeat(2001) + "\"")).isEmpty();
        assertThat(value("text", "array", "\"a, b\"")).contains("[\"a\",\"b\"]");
    }

    private static Optional<String> value(String type, String valueType, String given) {
        return InputValue.of(JSON.readTree("""
                {"input_type":"%s","value_type":"%s","validation":{"min":1,"max":100},
                "options":[{"value":"scent","label":"향"},{"value":"price","label":"가격"}]}
                """.formatted(type, valueType)), JSON.readTree(given));
    }
}
