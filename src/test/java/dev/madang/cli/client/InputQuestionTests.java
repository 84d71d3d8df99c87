package dev.madang.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputQuestionTests {

    private static final InputQuestion CHOICE = new InputQuestion(
            "hitl_1",
            "todo_1",
            "brand",
            "?",
            List.of(new InputQuestion.Option("laneige", "라네즈"), new InputQuestion.Option("hera", "헤라")),
            null);

    @ParameterizedTest
    @CsvSource({"1, laneige", "2, hera", "헤라, hera", "HERA, hera", "0, ", "3, ", "'', ", "설화수, ", "99999, "})
    void aChoiceIsMeantByItsNumberItsLabelOrItself(String answer, String value) {
        assertThat(CHOICE.value(answer).orElse(null)).isEqualTo(value);
    }

    @Test
    void withoutAChoiceAnyTextWillDoButNone() {
        InputQuestion open = new InputQuestion("hitl_1", "todo_1", "period", "?", null, null);
        assertThat(open.value("1")).contains("1");
        assertThat(open.value(" ")).isEmpty();
    }
}
