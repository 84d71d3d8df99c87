package dev.madang.notion.blueprint;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** What texts are: one emoji, an address, a date. */
final class Texts {

    private Texts() {}

    static boolean emoji(String text) {
        if (text.isEmpty() || text.length() > 24) {
            return false;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int first = text.codePointAt(0);
        return characters.next() == text.length()
                && (Character.isEmojiPresentation(first)
                        || Character.isExtendedPictographic(first)
                        || text.indexOf(0x20E3) > 0);
    }

    static boolean address(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= Limits.ADDRESS
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean email(String text) {
        return text.length() <= Limits.CONTACT && text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    }

    static boolean phone(String text) {
        return text.length() <= Limits.CONTACT && text.matches("[0-9+() .\\-]{3,}");
    }

    /** The moment of an ISO date or time, without its zone. */
    static Optional<LocalDateTime> moment(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            var zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
            return Optional.of(zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
