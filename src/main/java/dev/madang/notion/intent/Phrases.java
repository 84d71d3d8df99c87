package dev.madang.notion.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Small things that sentences of three languages have in common: numbers, quoted names, lists. */
final class Phrases {

    private static final List<List<String>> NUMBERS = List.of(
            List.of("한", "하나", "one", "一"),
            List.of("두", "둘", "two", "二"),
            List.of("세", "셋", "three", "三"),
            List.of("네", "넷", "four", "四"),
            List.of("다섯", "five", "五"),
            List.of("여섯", "six", "六"),
            List.of("일곱", "seven", "七"),
            List.of("여덟", "eight", "八"),
            List.of("아홉", "nine", "九"),
            List.of("열", "ten", "十"));

    /** A number in figures or words, for a pattern. */
    static final String NUMBER =
            "(\\d{1,3}|하나|한|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉|열|one|two|three|four|five|six|seven|eight|nine|ten|[一二三四五六七八九十])";

    static final String QUOTED =
            "(?:'([^']{1,60})'|\"([^\"]{1,60})\"|‘([^’]{1,60})’|“([^”]{1,60})”|「([^」]{1,60})」|『([^』]{1,60})』)";

    private static final Pattern JOINTS =
            Pattern.compile("\\s*[,、，·]\\s*(?:그리고 |and )?|(?:와|과|랑|이랑|하고)\\s+|\\s+(?:및|and|그리고)\\s+|\\s*と\\s*");

    private Phrases() {}

    static OptionalInt number(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).contains(text.toLowerCase(Locale.ROOT))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The parts of a list: {@code 날짜, 금액과 메모}. */
    static List<String> list(String text) {
        var parts = new ArrayList<String>();
        for (var part : JOINTS.split(text, -1)) {
            var name = unquoted(part.strip());
            if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts;
    }

    static String unquoted(String text) {
        return text.replaceAll("^['\"‘“「『]+|['\"’”」』]+$", "").strip();
    }

    static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i).strip());
            }
        }
        return Optional.empty();
    }

    static boolean says(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
