package dev.madang.factory.design;

import java.util.Objects;

/** Words for one thing in the three languages. */
public record Label(String en, String ko, String vi) {

    public Label {
        Objects.requireNonNull(en);
        Objects.requireNonNull(ko);
        Objects.requireNonNull(vi);
    }

    static Label same(String word) {
        return new Label(word, word, word);
    }

    /** The words in one language. */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case KO -> ko;
            case VI -> vi;
        };
    }
}
