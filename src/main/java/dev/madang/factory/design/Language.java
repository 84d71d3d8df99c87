package dev.madang.factory.design;

import java.util.Locale;

/** A language that descriptions are read in and apps speak. */
public enum Language {
    EN,
    KO,
    VI;

    private static final String VIETNAMESE = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The asked one, else the one that the text is written in. */
    static Language of(String asked, String text) {
        for (Language language : values()) {
            if (asked.toLowerCase(Locale.ROOT).startsWith(language.code())) {
                return language;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.codePoints().anyMatch(Romanization::isHangul)) {
            return KO;
        }
        return lower.codePoints().anyMatch(letter -> VIETNAMESE.indexOf(letter) >= 0) ? VI : EN;
    }
}
