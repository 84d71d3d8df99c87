package dev.madang.agent.korean;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.springframework.stereotype.Component;

/**
 * Takes Korean text apart with Lucene's Nori and a dictionary of brands, products and the words of reviews. Any number of
 * threads may use it: each call borrows a tokenizer, which is made when none is idle.
 */
@Component
public final class KoreanText {

    private static final String DICTIONARY = "/korean/user-dictionary.txt";

    private final UserDictionary dictionary = open();
    private final ConcurrentLinkedQueue<KoreanTokenizer> idle = new ConcurrentLinkedQueue<>();

    /** The text in the form in which equal words have equal characters (NFC). */
    public static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** All morphemes in the order of the text, punctuation included, white space left out. */
    public List<Morpheme> morphemes(String text) {
        ComposedText composed = ComposedText.of(text);
        KoreanTokenizer tokenizer = borrow();
        try {
            List<Morpheme> morphemes = read(tokenizer, composed);
            idle.add(tokenizer);
            return morphemes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base forms of nouns, roots and Latin words, in the order of the text, repeated as often as they stand there. */
    public List<String> contentNouns(String text) {
        return morphemes(text).stream()
                .filter(Morpheme::isContentNoun)
                .map(Morpheme::base)
                .toList();
    }

    private KoreanTokenizer borrow() {
        KoreanTokenizer tokenizer = idle.poll();
        return tokenizer != null
                ? tokenizer
                : new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                        dictionary,
                        KoreanTokenizer.DecompoundMode.NONE,
                        false,
                        false);
    }

    private static List<Morpheme> read(KoreanTokenizer tokenizer, ComposedText text) throws IOException {
        PartOfSpeechAttribute speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
        OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
        List<Morpheme> morphemes = new ArrayList<>();
        tokenizer.setReader(new StringReader(text.text()));
        try (tokenizer) {
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                add(morphemes, text, offset.startOffset(), offset.endOffset(), speech);
            }
            tokenizer.end();
        }
        return morphemes;
    }

    private static void add(
            List<Morpheme> morphemes, ComposedText text, int start, int end, PartOfSpeechAttribute speech) {
        String surface = text.text().substring(start, end);
        if (surface.isBlank()) {
            return;
        }
        int from = text.origin(start);
        int to = text.origin(end);
        KoMorphData.Morpheme[] parts = speech.getMorphemes();
        if (speech.getPOSType() == POS.Type.INFLECT && parts != null) {
            for (KoMorphData.Morpheme part : parts) {
                morphemes.add(new Morpheme(surface, base(part.surfaceForm(), part.posTag()), part.posTag(), from, to));
            }
        } else {
            morphemes.add(new Morpheme(surface, base(surface, speech.getLeftPOS()), speech.getLeftPOS(), from, to));
        }
    }

    private static String base(String form, POS.Tag tag) {
        return switch (tag) {
            case VV, VA, VX, VCP, VCN, XSV, XSA -> form + "다";
            case SL -> form.toLowerCase(Locale.ROOT);
            default -> form;
        };
    }

    private static UserDictionary open() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(KoreanText.class.getResourceAsStream(DICTIONARY), DICTIONARY),
                StandardCharsets.UTF_8)) {
            return Objects.requireNonNull(UserDictionary.open(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
