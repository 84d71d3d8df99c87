package dev.madang.agent.report;

import java.util.Locale;

/** How much a report tells. */
public enum Template {
    /** What matters, for those who decide. */
    EXECUTIVE,
    /** What matters, and the tables and charts behind it. */
    STANDARD,
    /** All that was counted. */
    DETAILED,
    /** What the comparison with competitors found comes first; the rest as usual. */
    COMPETITIVE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
