package dev.madang.agent.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to be verified (dream-agent 6.5, facts 2.1). */
public enum VerifyType {
    INTERMEDIATE_RESULTS,
    DATA_QUALITY,
    PROGRESS,
    CONSISTENCY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VerifyType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }
}
