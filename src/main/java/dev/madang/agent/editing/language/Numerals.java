package dev.madang.agent.editing.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in words. */
final class Numerals {

    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();
    /** One number in words, as a part of a pattern. */
    static final String KOREAN = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열다섯|열두|열|스무|서른|하나|둘|셋|넷|첫";

    static final String ENGLISH =
            "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred";
    static final String ORDINALS =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)";

    static {
        put("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열", 1);
        put("하나 둘 셋 넷", 1);
        put("one two three four five six seven eight nine ten", 1);
        put("first second third fourth fifth sixth seventh eighth ninth tenth", 1);
        WORDS.putAll(Map.of("첫", 1, "열두", 12, "열다섯", 15, "스무", 20, "서른", 30, "석", 3, "넉", 4));
        WORDS.putAll(Map.of(
                "twelve", 12, "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60,
                "hundred", 100));
    }

    private Numerals() {}

    private static void put(String words, int first) {
        int number = first;
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, number++);
        }
    }

    /** The number that is written; null when it is none or far too large. */
    static @Nullable Integer parse(String written) {
        Integer word = WORDS.get(written);
        if (word != null) {
            return word;
        }
        String digits = written.replace(",", "").replaceAll("(st|nd|rd|th)$", "");
        return digits.matches("-?\\d{1,8}") ? Integer.valueOf(digits) : null;
    }
}
