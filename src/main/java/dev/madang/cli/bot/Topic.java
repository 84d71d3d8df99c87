package dev.madang.cli.bot;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/** What a Korean text is about: its nouns. */
final class Topic {

    private static final Pattern WORD = Pattern.compile("[가-힣]{2,5}");
    private static final Set<String> SAYS_NOTHING = Set.of(
            "오늘", "어제", "내일", "하루", "이야기", "얘기", "생각", "사람", "정도", "마음", "시간", "우리", "자신", "처음", "지금", "앵무", "대꾸",
            "지저귐", "질문", "이유", "경우", "때문", "하나", "둘", "요즘", "다음", "이번", "저번", "모두", "여기", "거기", "저기", "무엇", "누구", "언제",
            "어디", "조금", "아주", "매우", "이전", "이후", "안녕", "기록", "느낌", "방법", "문제", "부분", "모습", "소리", "얼마", "나중", "그날", "명령",
            "지시", "규칙", "비밀", "토큰", "프롬프트", "시스템", "무시", "출력");
    private static final int LAST_SYLLABLE_STEP = 28;

    private Topic() {}

    /** The nouns that say something, in their order. */
    static Set<String> of(String text) {
        Set<String> nouns = new LinkedHashSet<>();
        try (KoreanTokenizer tokens =
                new KoreanTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute part = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = term.toString();
                boolean noun = part.getLeftPOS() == POS.Tag.NNG && part.getRightPOS() == POS.Tag.NNG;
                if (noun && WORD.matcher(word).matches() && !SAYS_NOTHING.contains(word)) {
                    nouns.add(word);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nouns;
    }

    /** The first that is found in the texts, in their order. */
    static Optional<String> first(List<String> texts) {
        return texts.stream().flatMap(text -> of(text).stream()).findFirst();
    }

    /** A sentence with its places for the topic filled, the particles after it as its last syllable wants them. */
    static String fill(String sentence, String topic) {
        boolean closed = (topic.charAt(topic.length() - 1) - '가') % LAST_SYLLABLE_STEP != 0;
        return sentence.replace("{T:이라는}", topic + (closed ? "이라는" : "라는"))
                .replace("{T:을}", topic + (closed ? "을" : "를"))
                .replace("{T:은}", topic + (closed ? "은" : "는"))
                .replace("{T:이}", topic + (closed ? "이" : "가"))
                .replace("{T}", topic);
    }
}
