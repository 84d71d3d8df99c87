package dev.madang.agent.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.ko.POS;
import org.junit.jupiter.api.Test;

class KoreanTextTests {

    private static final String REVIEW = "라네즈 워터뱅크 세럼은 발림성이 좋은데 가성비가 별로예요 ㅠㅠ";

    private final KoreanText korean = new KoreanText();

    @Test
    void brandsProductsAndSlangStayWhole() {
        assertThat(korean.contentNouns("라네즈랑 이니스프리, 설화수와 헤라")).containsExactly("라네즈", "이니스프리", "설화수", "헤라");
        assertThat(korean.contentNouns(REVIEW)).containsExactly("라네즈", "워터뱅크", "세럼", "발림성", "가성비");
        assertThat(korean.contentNouns("꿀템이라 재구매했어요")).containsExactly("꿀템", "재구매");
    }

    @Test
    void predicatesComeInTheirDictionaryForm() {
        assertThat(korean.morphemes("용기가 예뻐요").stream()
                        .filter(Morpheme::isAdjective)
                        .map(Morpheme::base))
                .containsExactly("예쁘다");
        assertThat(korean.morphemes("촉촉해서 좋았어요").stream()
                        .filter(Morpheme::isPredicate)
                        .map(Morpheme::base))
                .containsExactly("좋다");
    }

    @Test
    void latinWordsAreContentInLowerCase() {
        assertThat(korean.contentNouns("LANEIGE Water Bank 최고")).containsExactly("laneige", "water", "bank", "최고");
    }

    @Test
    void offsetsPointIntoTheTextAsItWasGiven() {
        for (String text : List.of(REVIEW, "값 싸고  향긋해요!\n또 살게요", "good 굿")) {
            for (Morpheme morpheme : korean.morphemes(text)) {
                assertThat(text.substring(morpheme.start(), morpheme.end())).isEqualTo(morpheme.surface());
            }
        }
    }

    @Test
    void aDecomposedTextIsReadLikeAComposedOneWithOffsetsOfItsOwn() {
        String decomposed = Normalizer.normalize(REVIEW, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(REVIEW);

        List<Morpheme> read = korean.morphemes(decomposed);

        assertThat(read)
                .extracting(Morpheme::base)
                .isEqualTo(korean.morphemes(REVIEW).stream().map(Morpheme::base).toList());
        for (Morpheme morpheme : read) {
            assertThat(KoreanText.compose(decomposed.substring(morpheme.start(), morpheme.end())))
                    .isEqualTo(morpheme.surface());
        }
    }

    @Test
    void particlesAndEndingsAreTold() {
        List<Morpheme> morphemes = korean.morphemes("향이 좋아요");
        assertThat(morphemes.stream().filter(Morpheme::isParticle).map(Morpheme::surface))
                .containsExactly("이");
        assertThat(morphemes.stream().filter(Morpheme::isEnding).map(Morpheme::surface))
                .containsExactly("아요");
        assertThat(morphemes.getFirst().tag()).isEqualTo(POS.Tag.NNG);
    }

    @Test
    void aTextOfNothingHasNoMorphemes() {
        assertThat(korean.morphemes("")).isEmpty();
        assertThat(korean.morphemes(" \n\t")).isEmpty();
        assertThat(korean.contentNouns("😀 ㅋㅋㅋ !!!")).isEmpty();
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(REVIEW.repeat(1 + i % 5) + i);
        }
        List<List<Morpheme>> alone = texts.stream().map(korean::morphemes).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Morpheme>>> together = texts.stream()
                    .map(text -> threads.submit(() -> korean.morphemes(text)))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }
}
