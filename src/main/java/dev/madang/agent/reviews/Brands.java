package dev.madang.agent.reviews;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How brands are called. A known brand has a canonical Korean name and an English one; any other is called as it was written.
 * Case, spaces and hyphens make no difference.
 */
public final class Brands {

    private record Known(String korean, String english) {}

    private static final List<Known> KNOWN = List.of(
            new Known("라네즈", "Laneige"),
            new Known("이니스프리", "Innisfree"),
            new Known("설화수", "Sulwhasoo"),
            new Known("헤라", "HERA"));
    private static final Map<String, Known> BY_KEY = byKey();

    private Brands() {}

    private static Map<String, Known> byKey() {
        Map<String, Known> map = new LinkedHashMap<>();
        for (Known brand : KNOWN) {
            map.put(plain(brand.korean), brand);
            map.put(plain(brand.english), brand);
        }
        return map;
    }

    /** {@code 라네즈} for {@code LANEIGE}; an unknown name is only trimmed. */
    public static String canonical(String written) {
        Known known = BY_KEY.get(plain(written));
        return known == null ? written.strip() : known.korean;
    }

    /** Equal for all ways to write one brand, whatever the language. */
    public static String key(String written) {
        return plain(canonical(written));
    }

    /** The name in a language ({@code ko}, {@code en}). */
    public static String name(String written, String language) {
        Known known = BY_KEY.get(plain(written));
        return known == null ? written.strip() : language.equals("en") ? known.english : known.korean;
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-_·]", "");
    }
}
