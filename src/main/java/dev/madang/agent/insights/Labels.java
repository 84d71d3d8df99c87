package dev.madang.agent.insights;

import dev.madang.agent.reviews.Brands;
import dev.madang.agent.reviews.Platforms;
import dev.madang.agent.sentiment.Aspect;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** What things are called in tables and beside figures. */
public final class Labels {

    /** What a table is about. */
    enum Topic {
        BRANDS("브랜드별 반응", "브랜드", "By brand", "Brand"),
        ASPECTS("속성별 반응", "속성", "By aspect", "Aspect"),
        MONTHS("월별 반응", "월", "By month", "Month"),
        PLATFORMS("판매처별 반응", "판매처", "By shop", "Shop"),
        KEYWORDS("핵심 키워드", "키워드", "Keywords", "Keyword"),
        PRAISE("긍정 의견에 자주 나오는 말", "키워드", "Words of praise", "Keyword"),
        BLAME("부정 의견에 자주 나오는 말", "키워드", "Words of blame", "Keyword");

        private final String korean;
        private final String koreanColumn;
        private final String english;
        private final String englishColumn;

        Topic(String korean, String koreanColumn, String english, String englishColumn) {
            this.korean = korean;
            this.koreanColumn = koreanColumn;
            this.english = english;
            this.englishColumn = englishColumn;
        }
    }

    private final String language;
    private final boolean english;

    private Labels(String language) {
        this.language = language;
        this.english = language.equals("en");
    }

    public static Labels in(String language) {
        return new Labels(language);
    }

    String heading(Topic topic) {
        return english ? topic.english : topic.korean;
    }

    /** The heading of the column in which the topic's items stand. */
    String column(Topic topic) {
        return english ? topic.englishColumn : topic.koreanColumn;
    }

    String measure(Measure measure) {
        return measure.in(language);
    }

    public String brand(String brand) {
        return Brands.name(brand, language);
    }

    public String platform(String platform) {
        return Platforms.name(platform, language);
    }

    public String aspect(Aspect aspect) {
        return english ? aspect.wireName() : aspect.korean();
    }

    public String quoted(String word) {
        return "‘" + word + "’";
    }

    /** The label of a share, made from the label of a count. */
    String share(String label) {
        return english ? "share of " + label : label + " 비율";
    }

    /** The label of an interval, made from the label of a share. */
    String margin(String label) {
        return english ? label + " (95% interval)" : label + " (95% 신뢰구간)";
    }

    public String period(Period period) {
        return english ? englishPeriod(period) : koreanPeriod(period);
    }

    private static String koreanPeriod(Period period) {
        String first = period.firstYear() + "년 " + period.firstMonth();
        if (period.first().equals(period.last())) {
            return first + "월";
        }
        return period.firstYear() == period.lastYear()
                ? first + "~" + period.lastMonth() + "월"
                : first + "월~" + period.lastYear() + "년 " + period.lastMonth() + "월";
    }

    private static String englishPeriod(Period period) {
        String last = monthName(period.lastMonth()) + " " + period.lastYear();
        if (period.first().equals(period.last())) {
            return last;
        }
        return period.firstYear() == period.lastYear()
                ? monthName(period.firstMonth()) + "–" + last
                : monthName(period.firstMonth()) + " " + period.firstYear() + " – " + last;
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
