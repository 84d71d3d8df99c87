package dev.madang.community.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a post is reported. */
public enum ReportReason {
    SEXUAL_JOKE,
    POLITICAL_JOKE,
    HARASSMENT_OR_HATE,
    SPAM,
    OTHER;

    /** {@code sexual_joke}, … */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(ReportReason::wireName).toList();
    }

    /** The opposite of {@link #wireName}. */
    public static ReportReason of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
