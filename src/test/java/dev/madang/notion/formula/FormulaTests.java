package dev.madang.notion.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T16:30:45Z"), SEOUL);

    private static final Row OTHER = name -> name.equals("예상") ? Optional.of(Value.of(7)) : Optional.empty();

    private static final Map<String, Value> VALUES = Map.of(
            "이름", new Value.Text("마당 쓸기"),
            "예상", Value.of(8),
            "실제", Value.of(2.5),
            "끝", Value.of(true),
            "마감", new Value.Moment(ZonedDateTime.of(2026, 12, 1, 0, 0, 0, 0, SEOUL), null, false),
            "기간",
                    new Value.Moment(
                            ZonedDateTime.of(2026, 11, 1, 0, 0, 0, 0, SEOUL),
                            ZonedDateTime.of(2026, 11, 15, 0, 0, 0, 0, SEOUL),
                            false),
            "없음", Value.NOTHING,
            "꼬리표", new Value.Many(List.of(new Value.Text("가"), new Value.Text("나"))),
            "일", new Value.Many(List.of(new Value.Item("1", "하나", OTHER), new Value.Item("2", "둘", OTHER))));

    private static final Row ROW = name -> Optional.ofNullable(VALUES.get(name));

    private static String result(String formula) {
        return Coerce.text(Formula.read(formula).evaluate(ROW, CLOCK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2 * 3                                        | 7
            (1 + 2) * 3                                      | 9
            2 ^ 3 ^ 2                                        | 512
            -2 ^ 2                                           | -4
            7 % 3                                            | 1
            0.1 + 0.2                                        | 0.3
            10 / 4                                           | 2.5
            1 - 2 - 3                                        | -4
            prop("예상") * prop("실제")                         | 20
            "합계: " + prop("예상") + "시간"                     | 합계: 8시간
            if(prop("예상") > 5, "길다", "짧다")                  | 길다
            prop("예상") > 5 ? "길다" : "짧다"                   | 길다
            ifs(false, 1, prop("끝"), 2, 3)                   | 2
            ifs(false, 1, 3)                                 | 3
            prop("끝") and not empty(prop("이름"))              | true
            !prop("끝") or false                              | false
            prop("예상") >= 8 && prop("실제") != 3              | true
            1 + 1 == 2                                       | true
            "가" < "나"                                       | true
            empty(prop("없음"))                               | true
            empty(0)                                         | true
            empty("")                                        | true
            empty("x")                                       | false
            length("마당")                                    | 2
            length(prop("꼬리표"))                             | 2
            substring("마당 쓸기", 0, 2)                       | 마당
            slice("abcdef", 1, 3)                            | bc
            slice("abcdef", -2)                              | ef
            contains("마당 쓸기", "쓸")                         | true
            prop("이름").contains("없")                        | false
            replace("a-b-c", "-", "+")                       | a+b-c
            replaceAll("a1b22", "\\d+", "#")                 | a#b#
            replaceAll("2026-11", "(\\d+)-(\\d+)", "$2/$1")  | 11/2026
            test("전화 010-1234", "[0-9]{3}-[0-9]{4}")        | true
            match("a1b22", "[0-9]+").join("/")               | 1/22
            upper("abc") + lower("DEF")                      | ABCdef
            trim("  가 ")                                     | 가
            repeat("★", 3)                                   | ★★★
            padStart("7", 3, "0")                            | 007
            padEnd("7", 3, ".")                              | 7..
            split("a,b,c", ",").at(1)                        | b
            format(3)                                        | 3
            toNumber("1,234.5") + 1                          | 1235.5
            round(2.5)                                       | 3
            round(-2.5)                                      | -2
            round(3.14159, 2)                                | 3.14
            ceil(1.1) + floor(1.9) + abs(-1)                 | 4
            min(3, 1, 2) + max(3, 1, 2)                      | 4
            sum([1, 2, 3.5])                                 | 6.5
            mean(1, 2, 3)                                    | 2
            median(5, 1, 3)                                  | 3
            sqrt(16) + cbrt(27)                              | 7
            sign(-3)                                         | -1
            add(1, subtract(5, 2))                           | 4
            [3, 1, 2].sort().join(",")                       | 1,2,3
            [3, 1, 2].sort(-current).first()                 | 3
            [1, 2, 3].map(current * 2).sum()                 | 12
            [1, 2, 3].map(index).sum()                       | 3
            [1, 2, 3, 4].filter(current % 2 == 0).join("")   | 24
            [1, 2].some(current > 1) and [1, 2].every(current > 0) | true
            [1, 2, 3].find(current > 1)                      | 2
            [1, 2, 3].findIndex(current > 5)                 | -1
            [1, 1, 2].unique().length()                      | 2
            [[1, 2], [3]].flat().length()                    | 3
            [1, 2].concat([3]).reverse().join("")            | 321
            includes(["가", "나"], "나")                       | true
            let(x, 5, x * x)                                 | 25
            lets(a, 2, b, a + 1, a * b)                      | 6
            prop("일").map(current.prop("예상")).sum()         | 14
            prop("일").first()                                | 하나
            prop("일").prop("예상").sum()                      | 14
            formatDate(prop("마감"), "YYYY-MM-DD")             | 2026-12-01
            formatDate(prop("마감"), "M월 D일")                 | 12월 1일
            formatDate(prop("마감"), "MMMM Do, YYYY [at] HH:mm") | December 1st, 2026 at 00:00
            formatDate(now(), "YYYY-MM-DD HH:mm")            | 2026-11-22 01:30
            formatDate(today(), "YYYY-MM-DD")                | 2026-11-22
            dateBetween(prop("마감"), today(), "days")         | 9
            dateBetween(prop("마감"), now(), "weeks")          | 1
            dateBetween(today(), prop("마감"), "days")         | -9
            formatDate(dateAdd(prop("마감"), 1, "months"), "YYYY-MM-DD") | 2027-01-01
            formatDate(dateSubtract(prop("마감"), 1, "quarters"), "YYYY-MM-DD") | 2026-09-01
            formatDate(dateEnd(prop("기간")), "MM/DD")         | 11/15
            dateBetween(dateEnd(prop("기간")), dateStart(prop("기간")), "days") | 14
            year(prop("마감")) + month(prop("마감")) + date(prop("마감")) | 2039
            day(prop("마감"))                                  | 2
            prop("마감") > now()                               | true
            prop("없음") < now()                               | false
            formatDate(fromTimestamp(0), "YYYY-MM-DD HH")    | 1970-01-01 09
            formatDate(parseDate("2026-01-05"), "D/M")       | 5/1
            empty(dateAdd(prop("없음"), 1, "days"))            | true
            /* a comment */ 1                                | 1
            pi() > 3.14                                      | true
            e > 2.7                                          | true
            """)
    void aFormulaComesTo(String formula, String result) {
        assertThat(result(formula)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "prop(1)",
                "prop()",
                "nothing(1)",
                "if(true, 1)",
                "\"open",
                "1 2",
                "x",
                "current",
                "1 @ 2",
                "let(1, 2, 3)",
                "1..2",
                "round(1, 2, 3)",
                "]"
            })
    void whatCannotBeReadIsAFault(String formula) {
        assertThatThrownBy(() -> Formula.read(formula)).isInstanceOf(FormulaFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 - \"a\"",
                "prop(\"이름\") * 2",
                "sqrt(\"x\")",
                "prop(\"모름\")",
                "year(3)",
                "dateAdd(now(), 1, \"fortnights\")",
                "dateAdd(now(), 9999999, \"years\")",
                "repeat(\"x\", 1000000000)",
                "padStart(\"x\", 1000000000, \"y\")",
                "test(repeat(\"a\", 200), \"(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$\")",
                "replaceAll(\"x\", \"(\", \"\")",
                "sort([1, \"a\"])"
            })
    void whatCannotBeDoneIsAFaultAndTakesNoTime(String formula) {
        assertThatThrownBy(() -> result(formula)).isInstanceOf(FormulaFault.class);
    }

    @Test
    void aFormulaTakesNoMoreStepsThanItMay() {
        String list = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]";
        String formula = list + ".map(" + list + ".map(" + list + ".map(" + list + ".map(current + 1))))";
        assertThatThrownBy(() -> result(formula))
                .isInstanceOf(FormulaFault.class)
                .hasMessageContaining("steps");
    }

    @Test
    void aFormulaIsNotNestedForEver() {
        assertThatThrownBy(() -> Formula.read("(".repeat(4_000) + "1" + ")".repeat(4_000)))
                .isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Formula.read("!".repeat(4_000) + "true")).isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Formula.read("2^".repeat(4_000) + "1")).isInstanceOf(FormulaFault.class);
    }

    @Test
    void aFaultSaysWhereItIs() {
        assertThatThrownBy(() -> Formula.read("1 + nothing(2)"))
                .isInstanceOfSatisfying(
                        FormulaFault.class,
                        fault -> assertThat(fault.position()).isEqualTo(4));
    }

    @Test
    void aFormulaNamesItsProperties() {
        assertThat(Formula.read("prop(\"가\") + prop(\"나\").map(current.prop(\"다\")).sum()")
                        .properties())
                .containsExactly("가", "나");
    }
}
