package dev.madang.community.actor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Names under which somebody would be taken for those who run the place. */
public final class ReservedNames {

    /** Wherever one stands as a word. */
    private static final Set<String> OFFICES = Set.of(
            "admin",
            "administrator",
            "moderator",
            "official",
            "operator",
            "system",
            "staff",
            "root",
            "관리자",
            "운영자",
            "운영진",
            "공식",
            "공식계정");

    /** Only alone: 앵무 초코 is a fine name. */
    private static final Set<String> PLACES = Set.of("angmoo", "madang", "앵무", "마당", "삭제한앵무");

    private ReservedNames() {}

    public static boolean has(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String compact = folded.replaceAll("[^\\p{L}\\p{N}]+", "");
        return OFFICES.contains(compact)
                || PLACES.contains(compact)
                || Arrays.stream(folded.split("[^\\p{L}\\p{N}]+", -1)).anyMatch(OFFICES::contains);
    }
}
