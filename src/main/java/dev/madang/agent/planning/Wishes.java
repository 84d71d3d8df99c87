package dev.madang.agent.planning;

import dev.madang.agent.understanding.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says beyond its intent: whom to compare, what the video is to be like.
 *
 * @param text the request
 */
record Wishes(Understanding understanding, String text) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final Pattern RIVALS = words("경쟁|타사|라이벌|포지셔닝|positioning|\\bswot\\b|competit|\\brivals?\\b");
    private static final Pattern POSITIONING = words("포지셔닝|포지션|positioning");
    private static final Pattern PRICING = words("가격|가성비|pric(?:e|ing)");
    private static final Pattern SECONDS = words("(\\d{1,3})\\s*(초|분|sec(?:onds?)?\\b|s\\b|min(?:utes?)?\\b)");
    private static final Pattern FULL_HD = words("1080|full ?hd|풀 ?hd|고화질");
    private static final Pattern TOO_FINE = words("\\b4k|uhd|2160");
    private static final Map<String, Pattern> PLATFORMS = Map.of(
            "instagram", words("인스타|릴스|instagram|\\breels?\\b"),
            "tiktok", words("틱톡|tik ?tok"),
            "youtube", words("유튜브|youtube"));
    private static final Map<String, Pattern> STYLES = Map.of(
            "minimal", words("미니멀|심플|minimal"),
            "dynamic", words("다이나믹|다이내믹|역동|dynamic"),
            "luxury", words("럭셔리|고급스|luxur"),
            "casual", words("캐주얼|발랄|casual"));

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether brands are compared: several are named, or competitors are spoken of. */
    boolean comparesBrands() {
        return switch (understanding.intent().category()) {
            case "competitor" -> brands().size() > 1 || RIVALS.matcher(text).find();
            case "video" -> RIVALS.matcher(text).find();
            default -> false;
        };
    }

    boolean asksForVideo() {
        return understanding.intent().category().equals("video");
    }

    private List<String> brands() {
        return understanding.values("brand");
    }

    /** The first that is named, or nothing. */
    String target() {
        return brands().isEmpty() ? "" : brands().getFirst();
    }

    List<String> competitors() {
        return brands().stream().skip(1).toList();
    }

    /** Who is to be compared with whom is asked later; then the reviews of all must be there. */
    String brandsToCollect() {
        return comparesBrands() && brands().size() < 2 ? "all" : String.join(", ", brands());
    }

    /** The kind of a comparison. */
    String comparison() {
        if (POSITIONING.matcher(text).find()) {
            return "positioning";
        }
        return PRICING.matcher(text).find() ? "pricing" : "swot";
    }

    /** The parameters of the video that the request names. */
    Map<String, Object> video() {
        Map<String, Object> wished = new LinkedHashMap<>();
        STYLES.forEach((style, words) -> put(wished, "style", style, words));
        PLATFORMS.forEach((platform, words) -> put(wished, "platform", platform, words));
        if (FULL_HD.matcher(text).find() || TOO_FINE.matcher(text).find()) {
            wished.put("resolution", "1080p");
        }
        int seconds = seconds();
        if (seconds > 0) {
            wished.put("duration_sec", Math.clamp(seconds, SHORTEST, LONGEST));
        }
        return wished;
    }

    private void put(Map<String, Object> wished, String name, String value, Pattern words) {
        if (words.matcher(text).find()) {
            wished.put(name, value);
        }
    }

    private int seconds() {
        Matcher found = SECONDS.matcher(text);
        if (!found.find()) {
            return 0;
        }
        boolean minutes = found.group(2).equals("분") || found.group(2).startsWith("min");
        return Integer.parseInt(found.group(1)) * (minutes ? 60 : 1);
    }

    /** Where the plan has to differ from what was asked for. */
    List<String> notes(String language) {
        boolean english = language.equals("en");
        if (comparesBrands() && brands().size() < 2) {
            return List.of(
                    english
                            ? "No competitor is named, so the reviews of all brands are collected; whom to compare is asked."
                            : "비교할 브랜드를 정하지 않아 모든 브랜드의 리뷰를 모으고, 누구와 비교할지는 여쭙니다.");
        }
        if (asksForVideo() && TOO_FINE.matcher(text).find()) {
            return List.of(
                    english
                            ? "Videos have at most 1080p here, so it is made in 1080p."
                            : "영상은 1080p까지 만들 수 있어 1080p로 만듭니다.");
        }
        if (asksForVideo() && (seconds() > LONGEST || (seconds() > 0 && seconds() < SHORTEST))) {
            return List.of(
                    english
                            ? "Videos last 5 to 60 seconds here; the nearest length is taken."
                            : "영상은 5초에서 60초까지 만들 수 있어 가장 가까운 길이로 만듭니다.");
        }
        return List.of();
    }
}
