package dev.madang.agent.insights;

import static dev.madang.agent.sentiment.Polarity.NEGATIVE;
import static dev.madang.agent.sentiment.Polarity.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.agent.insights.Insight.Kind;
import dev.madang.agent.keywords.Terms;
import dev.madang.agent.korean.KoreanText;
import dev.madang.agent.reviews.Review;
import dev.madang.agent.sentiment.Aspect;
import dev.madang.agent.sentiment.Opinion;
import dev.madang.agent.sentiment.Polarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisTests {

    private static final Terms TERMS = new Terms(new KoreanText());
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 10);
    private static final LocalDate WINTER = LocalDate.of(2025, 12, 10);

    private final List<JudgedReview> reviews = new ArrayList<>();

    @Test
    void aClearMajorityIsTheSummary() throws Exception {
        say(78, "라네즈", Aspect.MOISTURIZING, POSITIVE, "촉촉해요", AUTUMN);
        say(22, "라네즈", Aspect.MOISTURIZING, NEGATIVE, "건조해요", AUTUMN);

        assertThat(conclude("ko").summary()).isEqualTo("전반적으로 긍정적 반응 (78%)");
        assertThat(conclude("en").summary()).isEqualTo("Positive overall (78%)");
    }

    @Test
    void fewOpinionsAreNotOversold() throws Exception {
        say(9, "라네즈", Aspect.SCENT, POSITIVE, "향이 은은해서 좋아요", AUTUMN);
        say(1, "라네즈", Aspect.PRICE, NEGATIVE, "가격이 너무 비싸요", AUTUMN);

        Conclusions conclusions = conclude("ko");

        assertThat(conclusions.summary()).isEqualTo("의견이 담긴 리뷰가 10건뿐이라 아직 판단하기 어려움");
        assertThat(of(conclusions, Kind.STRENGTH)).isEmpty();
        assertThat(of(conclusions, Kind.WEAKNESS)).isEmpty();
        assertThat(conclusions.recommendations())
                .extracting(Recommendation::text)
                .containsExactly("표본 오차를 넘는 차이가 아직 없습니다. 리뷰가 더 모이면 다시 분석해 보세요.");
    }

    @Test
    void aHalfIsNoMajority() throws Exception {
        say(52, "라네즈", Aspect.SCENT, POSITIVE, "향이 은은해요", AUTUMN);
        say(48, "라네즈", Aspect.SCENT, NEGATIVE, "향이 독해요", AUTUMN);

        assertThat(conclude("ko").summary()).isEqualTo("긍정과 부정이 엇갈리는 반응 (긍정 52%, 부정 48%)");
    }

    @Test
    void whatIsBlamedMoreThanTheRestIsAWeaknessWithItsWordsAndQuotes() throws Exception {
        say(80, "라네즈", Aspect.MOISTURIZING, POSITIVE, "하루 종일 촉촉해요", AUTUMN);
        say(30, "라네즈", Aspect.PACKAGING, NEGATIVE, "펌프가 자꾸 고장 나요", AUTUMN);
        say(10, "라네즈", Aspect.PACKAGING, POSITIVE, "용기가 예뻐요", AUTUMN);

        Conclusions conclusions = conclude("ko");

        assertThat(of(conclusions, Kind.STRENGTH)).extracting(Insight::title).containsExactly("강점: 보습");
        Insight weakness = of(conclusions, Kind.WEAKNESS).getFirst();
        assertThat(weakness.title()).isEqualTo("약점: 용기");
        assertThat(weakness.text())
                .isEqualTo("용기 의견 40건 가운데 75%가 부정적입니다(표본 오차를 감안하면 60~86%)."
                        + " 전체 의견의 부정 비율은 25%입니다. “펌프가 자꾸 고장 나요” 같은 불만이 있습니다.");
        Recommendation advice = conclusions.recommendations().getFirst();
        assertThat(advice.text()).isEqualTo("용기에 대한 불만을 줄이는 것이 좋겠습니다. 부정 의견 30건 가운데 30건에서 ‘고장’이 나옵니다.");
        assertThat(advice.quotes()).extracting(Quote::text).containsExactly("펌프가 자꾸 고장 나요");
    }

    @Test
    void aSuddenChangeIsDatedAndASlowOneIsNot() throws Exception {
        say(60, "라네즈", Aspect.PACKAGING, POSITIVE, "용기가 예뻐요", AUTUMN);
        say(60, "라네즈", Aspect.PACKAGING, NEGATIVE, "펌프에서 내용물이 새요", WINTER);
        say(50, "라네즈", Aspect.SCENT, POSITIVE, "향이 은은해요", AUTUMN);
        say(45, "라네즈", Aspect.SCENT, POSITIVE, "향이 은은해요", WINTER);
        say(5, "라네즈", Aspect.SCENT, NEGATIVE, "향이 독해요", WINTER);

        List<Insight> trends = of(conclude("ko"), Kind.TREND);

        assertThat(trends)
                .extracting(Insight::title)
                .contains("용기: 2025년 12월부터 불만 증가")
                .noneMatch(title -> title.startsWith("향"));
        assertThat(trends.getFirst().text()).isEqualTo("용기 의견의 부정 비율이 2025년 9월 0%에서 2025년 12월 100%로 늘었습니다.");
        assertThat(of(conclude("en"), Kind.TREND).getFirst().text())
                .isEqualTo("The negative share of opinions on packaging rose from 0% in Sep 2025 to 100% in Dec 2025.");
    }

    @Test
    void brandsAreComparedOnlyBeyondChance() throws Exception {
        say(80, "라네즈", Aspect.MOISTURIZING, POSITIVE, "촉촉해요", AUTUMN);
        say(20, "라네즈", Aspect.MOISTURIZING, NEGATIVE, "건조해요", AUTUMN);
        say(40, "헤라", Aspect.MOISTURIZING, POSITIVE, "촉촉해요", AUTUMN);
        say(60, "헤라", Aspect.MOISTURIZING, NEGATIVE, "건조해요", AUTUMN);
        say(79, "설화수", Aspect.MOISTURIZING, POSITIVE, "촉촉해요", AUTUMN);
        say(21, "설화수", Aspect.MOISTURIZING, NEGATIVE, "건조해요", AUTUMN);

        Conclusions far = conclude("ko", List.of("라네즈", "헤라"), null);
        Conclusions near = conclude("ko", List.of("라네즈", "설화수"), null);

        assertThat(far.summary()).isEqualTo("긍정 비율: 라네즈 80%, 헤라 40%");
        assertThat(of(far, Kind.BRANDS)).extracting(Insight::title).containsExactly("라네즈가 헤라보다 긍정적", "속성마다 앞서는 브랜드");
        assertThat(of(far, Kind.BRANDS).getLast().text()).isEqualTo("긍정 비율은 보습에서 라네즈(80%, 헤라 40%)가 뚜렷하게 앞섭니다.");
        assertThat(of(near, Kind.BRANDS)).extracting(Insight::title).containsExactly("브랜드 사이에 뚜렷한 차이 없음");
    }

    @Test
    void theAspectThatWasAskedAboutIsAnswered() throws Exception {
        say(40, "라네즈", Aspect.SCENT, POSITIVE, "향이 은은해요", AUTUMN);
        say(60, "라네즈", Aspect.PRICE, NEGATIVE, "비싸요", AUTUMN);

        Conclusions conclusions = conclude("ko", List.of("라네즈"), Aspect.SCENT);

        assertThat(conclusions.insights()).extracting(Insight::title).contains("향에 대한 의견", "강점: 향");
        assertThat(conclusions.insights()).extracting(Insight::title).noneMatch(title -> title.contains("약점: 가격"));
    }

    @Test
    void markupInReviewsIsNotQuoted() throws Exception {
        say(40, "라네즈", Aspect.PACKAGING, NEGATIVE, "펌프가 <b>고장</b> [여기](http://x)", AUTUMN);
        say(90, "라네즈", Aspect.SCENT, POSITIVE, "향이 정말 은은해요", AUTUMN);

        assertThat(of(conclude("ko"), Kind.WEAKNESS).getFirst().text())
                .doesNotContain("고장")
                .doesNotContain("http");
    }

    @Test
    void aFilterSaysWhatItCounts() {
        assertThat(Filter.reviews()).hasToString("reviews");
        assertThat(Filter.opinions().brand("A & B").aspect(Aspect.PRICE).months("2025-01", "2025-03"))
                .hasToString("opinions[brand=\"A & B\" & month=2025-01..2025-03 & aspect=price]");
    }

    private void say(int times, String brand, Aspect aspect, Polarity polarity, String text, LocalDate date) {
        for (int i = 0; i < times; i++) {
            Review review = new Review("r" + reviews.size(), brand, null, "coupang", null, date, text);
            reviews.add(new JudgedReview(review, polarity, List.of(new Opinion(aspect, polarity, text))));
        }
    }

    private Conclusions conclude(String language) throws InterruptedException {
        return conclude(language, List.of("라네즈"), null);
    }

    private Conclusions conclude(String language, List<String> brands, Aspect focus) throws InterruptedException {
        Subject subject = new Subject("test.csv", false, brands, List.of(), List.of(), "", language, 20, focus);
        return Analysis.of(subject, Sample.of(reviews, TERMS), List.of());
    }

    private static List<Insight> of(Conclusions conclusions, Kind kind) {
        return conclusions.insights().stream()
                .filter(insight -> insight.kind() == kind)
                .filter(insight -> Optional.of(insight.title())
                        .filter(title -> title.contains("없음") && kind == Kind.WEAKNESS)
                        .isEmpty())
                .toList();
    }
}
