package dev.madang.agent.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test for each phenomenon that the analyser claims to understand. Labels are written {@code scent+ texture-}. */
class SentimentAnalyzerTests {

    private static final SentimentAnalyzer ANALYZER = new SentimentAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "향이 좋아요, scent+",
        "제형이 마음에 들어요, texture+",
        "펌프가 별로예요, packaging-",
        "가격이 사악해요, price-",
        "보습이 부족해요, moisturizing-",
        "은은한 향이에요, scent+",
        "흡수가 빨라요, texture+",
        "향도 제형도 최고, texture+ scent+",
        "마음에 들어요 이 향, scent+",
    })
    void aJudgingWordFindsTheAspectBesideIt(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "끈적이지 않아요, texture+",
        "전혀 안 비싸요, price+",
        "촉촉하진 않아요, moisturizing-",
        "보습이 전혀 없어요, moisturizing-",
        "별로 안 끈적거려요, texture+",
        "끈적임이 하나도 없어요, texture+",
        "덜 끈적여요, texture+",
        "속건조를 못 잡아줘요, moisturizing-",
        "끈적이거나 뭉치지 않아요, texture+",
        "향이 별로 안 독해요, scent+",
        "당김이 심했는데 많이 좋아졌어요, moisturizing+",
        "이건 않 건조해요, moisturizing+",
        "촉촉한 건 그때뿐이에요, moisturizing-",
    })
    void aNegationTurnsTheJudgement(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({"안 건조한 건 아니에요, moisturizing-", "안 비싼 건 아니죠, price-", "건조함이 없어지진 않아요, moisturizing-"})
    void aDoubleNegationIsCountedOut(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "향은 좋은데 끈적여요, texture- scent+",
        "촉촉하지만 비싸요, moisturizing+ price-",
        "발림은 부드러운 반면 뚜껑이 헐거워요, texture+ packaging-",
        "비싼데 급한 건 아니에요, price-",
        "촉촉하지만 산 지 오래된 건 아니에요, moisturizing+",
        "촉촉한 게 아니라 축축해요, texture-",
        "이마는 촉촉한데 입가는 당겨요, moisturizing+ moisturizing-",
    })
    void contrastKeepsBothSides(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({"향 빼고 다 좋아요, scent-", "가격 말고는 다 별로예요, price+", "뚜껑만 아니면 완벽, packaging-"})
    void whatIsTakenOutIsJudgedContraryToTheRest(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "향 존좋 ㄹㅇ, scent+",
        "보습 노답, moisturizing-",
        "가격 창렬, price-",
        "완전 갓성비, price+",
        "질감 쫀쫀하고 보송, texture+",
        "바르자마자 순삭, texture+",
        "디자인 극혐, packaging-",
    })
    void slangIsUnderstood(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "얼굴이 하루종일 안 당겨요, moisturizing+",
        "바르자마자 쏙 스며들어요, texture+",
        "뚜껑이 자꾸 풀려서 다 샜어요, packaging-",
        "이 돈 주고는 못 사겠어요, price-",
        "각질이 하나도 안 일어나요, moisturizing+",
        "머리카락이 얼굴에 다 붙어요, texture-",
        "코를 막고 발라야 해요, scent-",
        "폰을 만져도 자국이 안 남아요, texture+",
        "참기름 냄새가 나요, scent-",
        "두 시간마다 미스트를 뿌리게 돼요, moisturizing-",
    })
    void anEffectStandsForItsAspect(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "향이 좀 약했으면, scent-",
        "더 촉촉했으면 해요, moisturizing-",
        "펌프형으로 나왔으면 좋겠어요, packaging-",
        "뚜껑 좀 개선해 주세요, packaging-",
        "가격이 더 저렴하면 좋겠어요, price-",
    })
    void aWishNamesWhatIsMissing(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "타사 것보다 덜 끈적여요, texture+",
        "예전 게 더 촉촉했어요, moisturizing-",
        "다른 건 끈적였는데 이건 산뜻해요, texture+",
        "다른 건 끈적였는데 이건 안 그래요, texture+",
        "향은 전에 쓰던 것과 비슷해요, scent0",
    })
    void aComparisonJudgesTheProductUnderReview(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "끈적일 줄 알았는데 보송해요, texture+",
        "촉촉하다더니 전혀 아니에요, moisturizing-",
        "쫀쫀하다길래 샀는데 걍 그럼, texture0",
        "끈적이는 거 싫어하시는 분들께 추천, texture+",
        "당기는 피부라 순한 걸 찾았어요, ''",
        "당기던 볼이 이제 편안해요, moisturizing+",
        "끈적이면 덜 바르세요, ''",
    })
    void hopesAndTheReviewersSkinAreNoJudgements(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "향은 그냥 그래요, scent0",
        "보습은 쏘쏘, moisturizing0",
        "용기는 무난해요, packaging0",
        "가격은 보통이에요, price0",
        "사용감은 나쁘지 않아요, texture0",
        "가격이 비싸지도 싸지도 않아요, price0",
        "향이 좋지도 싫지도 않아요, scent0",
        "제형이 무겁지도 가볍지도 않아요, texture0",
        "향은 거의 안 나요, scent0",
        "펌프형이에요, packaging0",
    })
    void theShrugAndPlainDescriptionAreNeutral(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "무향이라 좋아요, scent+",
        "끈적여서 싫어요, texture-",
        "끈적이는 게 좋아요, texture+",
        "가벼워서 싫어요, texture-",
        "촉촉함이 아쉬워요, moisturizing-",
        "촉촉함이 한나절도 못 가요, moisturizing-"
    })
    void theVerdictOfAReasonDecides(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "하나도안건조해요, moisturizing+",
        "촉촉하고안끈적이고향도좋아요, texture+ scent+ moisturizing+",
        "가격이비싸요, price-",
        "발 림 성 이 좋아요, texture+",
    })
    void blanksDoNotMatter(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "not sticky at all, texture+",
        "love the scent but it's too greasy, texture- scent+",
        "the pump is broken, packaging-",
        "it doesn't feel greasy, texture+",
        "good scent bad pump, scent+ packaging-",
        "my skin feels dry, moisturizing-",
        "the smell is okay, scent0",
    })
    void simpleEnglishIsRead(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "'끈적이나요?', ''",
        "'향이 강한가요?', ''",
        "'왜 이렇게 안 닫히나요?', packaging-",
        "'누가 이거 건조하대요?', moisturizing+",
    })
    void onlyARhetoricalQuestionJudges(String text, String labels) {
        assertReads(text, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "배송이 빨라서 좋아요, ''",
        "사은품 디자인은 몰라도 발색이 예뻐요, ''",
        "직원분이 친절해요, ''",
        "직원분이 최고예요 향은 몰라요, ''",
        "유분기가 적어서 아침에 좋더라고요. 단종만 안 됐으면 좋겠어요, texture+",
        "제 취향이 까다로워요, ''",
        "피부에 좋은 영향을 줘요, ''",
        "배송비가 비싸요, ''",
        "향은 좋아요. 그리고 어제 주문했어요, scent+",
        "펌프를 새벽에 주문했어요, ''",
        "최고예요, ''",
        "수분크림 사러 갔다가 같이 샀어요, ''",
    })
    void whatLiesOutsideTheFiveAspectsIsLeftAlone(String text, String labels) {
        assertReads(text, labels);
    }

    @Test
    void theEvidenceIsTheClauseAsItStandsInTheText() {
        var text = "향은 정말 은은한데,  살짝 끈적여요ㅠㅠ 재구매는 고민!";

        assertThat(ANALYZER.analyze(text))
                .containsExactly(
                        new Opinion(Aspect.TEXTURE, Polarity.NEGATIVE, "살짝 끈적여요ㅠㅠ"),
                        new Opinion(Aspect.SCENT, Polarity.POSITIVE, "향은 정말 은은한데"));
    }

    @Test
    void withoutBlanksTheEvidenceIsStillTheClause() {
        assertThat(ANALYZER.analyze("촉촉하고향도좋아요")).extracting(Opinion::evidence).containsExactly("향도좋아요", "촉촉하고");
    }

    @Test
    void decomposedHangulIsReadAndQuotedAsItWasWritten() {
        var text = Normalizer.normalize("향이 좋은데 끈적여요", Normalizer.Form.NFD);

        assertThat(ANALYZER.analyze(text))
                .hasSize(2)
                .allSatisfy(opinion -> assertThat(text).contains(opinion.evidence()));
    }

    @ParameterizedTest
    @CsvSource({
        "최고예요, POSITIVE",
        "별로 끈적이지 않아요, POSITIVE",
        "실망이에요 환불했어요, NEGATIVE",
        "그냥 그래요, NEUTRAL",
        "향은 좋은데 비싸요, NEUTRAL"
    })
    void theWholeTextLeansAsItsWordsDo(String text, Polarity polarity) {
        assertThat(ANALYZER.overall(text)).contains(polarity);
    }

    @Test
    void aTextThatJudgesNothingLeansNowhere() {
        assertThat(ANALYZER.overall("어제 도착했어요")).isEmpty();
    }

    @Test
    void whateverIsTypedIsRead() {
        assertThat(List.of("", " ", "ㅋㅋㅋㅋ", "?!?!", "\u0000", "👍👍", "향", "안", "다다다", "\ud83d", "a".repeat(10_000)))
                .allSatisfy(text -> assertThat(ANALYZER.analyze(text)).isEmpty());
    }

    @Test
    void manyThreadsReadTheSame() {
        var text = "향은 좋은데 끈적이고 가격이 비싸요";
        var alone = ANALYZER.analyze(text);

        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> ANALYZER.analyze(text)))
                .allMatch(alone::equals);
    }

    private static void assertReads(String text, String labels) {
        assertThat(ANALYZER.analyze(text).stream().map(SentimentAnalyzerTests::label))
                .as(text)
                .containsExactlyInAnyOrder(labels.isEmpty() ? new String[0] : labels.split(" ", -1));
    }

    private static String label(Opinion opinion) {
        var sign = switch (opinion.polarity()) {
            case POSITIVE -> "+";
            case NEGATIVE -> "-";
            case NEUTRAL -> "0";
        };
        return opinion.aspect().name().toLowerCase(Locale.ROOT) + sign;
    }
}
