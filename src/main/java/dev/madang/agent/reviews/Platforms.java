package dev.madang.agent.reviews;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How shops are called: the wire name of the known ones, and as it was written for any other. */
public final class Platforms {

    private record Known(String wireName, String korean, String english) {}

    private static final List<Known> KNOWN = List.of(
            new Known("oliveyoung", "올리브영", "Olive Young"),
            new Known("coupang", "쿠팡", "Coupang"),
            new Known("amazon", "아마존", "Amazon"),
            new Known("youtube", "유튜브", "YouTube"),
            new Known("tiktok", "틱톡", "TikTok"),
            new Known("sephora", "세포라", "Sephora"));

    private Platforms() {}

    /** {@code oliveyoung} for {@code 올리브영} or {@code Olive Young}. */
    public static String canonical(String written) {
        String plain = plain(written);
        for (Known platform : KNOWN) {
            if (plain.equals(platform.wireName) || plain.equals(platform.korean)) {
                return platform.wireName;
            }
        }
        return written.strip();
    }

    /** The name in a language ({@code ko}, {@code en}). */
    public static String name(String written, String language) {
        String wireName = canonical(written);
        for (Known platform : KNOWN) {
            if (platform.wireName.equals(wireName)) {
                return language.equals("en") ? platform.english : platform.korean;
            }
        }
        return wireName;
    }

    static boolean same(String one, String other) {
        return plain(canonical(one)).equals(plain(canonical(other)));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-_]", "");
    }
}
