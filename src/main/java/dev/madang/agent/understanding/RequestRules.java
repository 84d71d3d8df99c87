package dev.madang.agent.understanding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads platforms, periods and aspects out of a request, in Korean and English. */
public final class RequestRules {

    private static final Map<String, Pattern> PLATFORMS = Map.of(
            "oliveyoung", words("올리브영|올영|olive ?young"),
            "coupang", words("쿠팡|coupang"),
            "amazon", words("아마존|amazon"));
    private static final Map<String, Pattern> ASPECTS = Map.of(
            "texture", words("텍스처|텍스쳐|제형|발림성|질감|사용감|texture"),
            "scent", words("향기|향이|향은|향만|향 |냄새|scent|fragrance|smell"),
            "moisturizing", words("보습|수분|촉촉|moistur\\w*|hydrat\\w*"),
            "packaging", words("용기|패키지|패키징|포장|펌프|packaging|package"),
            "price", words("가격|가성비|price|value for money"));
    private static final Pattern LAST_MONTHS =
            words("(?:최근|지난)\\s*(\\d{1,2}|한|두|세|석|네|넉|여섯)\\s*(?:개월|달)(?:간|\\s*동안)?|(?:last|past) (\\d{1,2}) months?");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(20\\d\\d)\\s*(?:년|[-./])\\s*(\\d{1,2})\\s*(?:월)?(?!\\s*[-./]?\\d)");
    private static final Pattern SPAN =
            Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)\\s*(?:~|부터|to|until|-)\\s*(20\\d\\d-\\d\\d-\\d\\d)");
    private static final Pattern LAST_MONTH = words("지난\\s?달|저번\\s?달|last month");
    private static final Pattern THIS_MONTH = words("이번\\s?달|this month");
    private static final Map<String, Integer> COUNTS = Map.of("한", 1, "두", 2, "세", 3, "석", 3, "네", 4, "넉", 4, "여섯", 6);

    private RequestRules() {}

    static List<Entity> platforms(String text) {
        return inOrder(text, PLATFORMS, "platform");
    }

    static List<Entity> aspects(String text) {
        return inOrder(text, ASPECTS, "aspect");
    }

    /** The period that a request names, as {@code date_from} and {@code date_to}. */
    public static List<Entity> period(String text, LocalDate today) {
        Matcher span = SPAN.matcher(text);
        if (span.find()) {
            return between(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2)));
        }
        Matcher months = LAST_MONTHS.matcher(text);
        if (months.find()) {
            String count = months.group(1) == null ? months.group(2) : months.group(1);
            return between(today.minusMonths(number(count)), today);
        }
        List<YearMonth> named = yearMonths(text);
        if (!named.isEmpty()) {
            return between(named.getFirst().atDay(1), named.getLast().atEndOfMonth());
        }
        if (LAST_MONTH.matcher(text).find()) {
            YearMonth month = YearMonth.from(today).minusMonths(1);
            return between(month.atDay(1), month.atEndOfMonth());
        }
        if (THIS_MONTH.matcher(text).find()) {
            return between(YearMonth.from(today).atDay(1), today);
        }
        return List.of();
    }

    private static List<YearMonth> yearMonths(String text) {
        List<YearMonth> months = new ArrayList<>();
        Matcher found = YEAR_MONTH.matcher(text);
        while (found.find()) {
            int month = Integer.parseInt(found.group(2));
            if (month >= 1 && month <= 12) {
                months.add(YearMonth.of(Integer.parseInt(found.group(1)), month));
            }
        }
        return months.stream().sorted().toList();
    }

    private static List<Entity> between(LocalDate from, LocalDate to) {
        return List.of(new Entity("date_from", from.toString(), 0.9), new Entity("date_to", to.toString(), 0.9));
    }

    private static int number(String count) {
        Integer word = COUNTS.get(count);
        return word == null ? Integer.parseInt(count) : word;
    }

    private static List<Entity> inOrder(String text, Map<String, Pattern> patterns, String type) {
        record Hit(int at, String value) {}
        List<Hit> hits = new ArrayList<>();
        patterns.forEach((value, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                hits.add(new Hit(matcher.start(), value));
            }
        });
        hits.sort(java.util.Comparator.comparingInt(Hit::at));
        Set<String> values = new LinkedHashSet<>();
        hits.forEach(hit -> values.add(hit.value()));
        return values.stream().map(value -> new Entity(type, value, 0.95)).toList();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
