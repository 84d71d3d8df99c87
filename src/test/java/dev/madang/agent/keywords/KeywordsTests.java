package dev.madang.agent.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.agent.korean.KoreanText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeywordsTests {

    private static final Terms TERMS = new Terms(new KoreanText());

    @Test
    void termsAreNounsAdjectivesAndEnglishWordsThatSaySomething() {
        assertThat(TERMS.in("라네즈 세럼은 향이 은은하고 촉촉해서 정말 좋은데 가격이 비싸요. Sticky texture and the pump!"))
                .containsExactly("세럼", "향", "은은하다", "촉촉하다", "가격", "비싸다", "sticky", "texture", "pump");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theWordThatTheTextsAreAboutComesFirst(Algorithm algorithm) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String other : List.of("가격", "용기", "색상", "포장", "크림", "세럼", "토너", "로션", "쿠션", "배송지", "상자", "거울")) {
            texts.add("펌프가 고장이라 " + other + " 이야기");
            texts.add("펌프 고장 " + other);
        }

        List<Keyword> keywords = Keywords.of(texts, TERMS, algorithm, 3);

        assertThat(keywords).hasSize(3);
        assertThat(keywords.getFirst().keyword()).isIn("펌프", "고장");
        assertThat(keywords.getFirst().count()).isEqualTo(24);
        assertThat(keywords).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void theAlgorithmsDoNotAgreeOnEverything() throws Exception {
        List<String> texts =
                List.of("향이 은은하고 가격이 저렴해요", "향과 가격", "보습과 향, 보습과 제형, 보습과 용기", "Pump broke, pump leaked", "용기와 제형");

        assertThat(words(texts, Algorithm.TFIDF)).isNotEqualTo(words(texts, Algorithm.TEXTRANK));
        assertThat(words(texts, Algorithm.YAKE)).isNotEqualTo(words(texts, Algorithm.TEXTRANK));
    }

    @Test
    void aWordOfOneTextAmongManyIsNoKeyword() throws Exception {
        List<String> texts = new ArrayList<>(java.util.Collections.nCopies(30, "보습이 부족해요"));
        texts.add("뚜껑 뚜껑 뚜껑 뚜껑 뚜껑 뚜껑");

        assertThat(Keywords.of(texts, TERMS, Algorithm.TFIDF, 10))
                .extracting(Keyword::keyword)
                .containsExactlyInAnyOrder("보습", "부족");
    }

    @Test
    void textsOfNothingHaveNoKeywords() throws Exception {
        assertThat(Keywords.of(List.of(), TERMS, Algorithm.YAKE, 10)).isEmpty();
        assertThat(Keywords.of(List.of("", "ㅋㅋㅋ"), TERMS, Algorithm.TEXTRANK, 10))
                .isEmpty();
    }

    @Test
    void anInterruptStopsTheWork() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Keywords.of(List.of("향"), TERMS, Algorithm.TFIDF, 1));
    }

    private static List<String> words(List<String> texts, Algorithm algorithm) throws InterruptedException {
        return Keywords.of(texts, TERMS, algorithm, 10).stream()
                .map(Keyword::keyword)
                .toList();
    }
}
