package dev.madang.agent.web;

import dev.madang.agent.session.SessionId;
import dev.madang.edge.SoundText;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The body of the three calls that start a session (dream-agent 2.1 to 2.3). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunRequest(
        @Nullable String userInput,
        @Nullable String language,
        @Nullable String sessionId,
        @Nullable Options options) {

    private static final int LONGEST = 10_000;

    /** {@code options}; {@code dataset} is an addition: the name of a data file on the server. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Options(
            @Nullable Boolean autoApprovePlan,
            @Nullable Boolean skipHitl,
            @Nullable Integer maxExecutionTimeSec,
            @Nullable String dataset) {

        static final int DEFAULT_SECONDS = 300;
        static final int MOST_SECONDS = 3600;

        static final Options NONE = new Options(null, null, null, null);

        int seconds() {
            return Objects.requireNonNullElse(maxExecutionTimeSec, DEFAULT_SECONDS);
        }
    }

    /** The input, 1 to 10,000 code points that are not all blank. */
    String requireInput() {
        if (userInput == null) {
            throw new Violation(Place.BODY, "user_input", Rule.MISSING).failure();
        }
        if (userInput.isBlank()) {
            throw new Violation(Place.BODY, "user_input", Rule.EMPTY).failure();
        }
        if (userInput.codePointCount(0, userInput.length()) > LONGEST) {
            throw new Violation(Place.BODY, "user_input", Rule.TOO_LONG, Map.of("max", LONGEST)).failure();
        }
        if (!SoundText.isSound(userInput)) {
            throw new Violation(Place.BODY, "user_input", Rule.UNSOUND).failure();
        }
        return userInput;
    }

    /** {@code ko} or {@code en}; what is not said is what the request's headers prefer. */
    String language(String preferred) {
        if (language == null) {
            return preferred.equals("en") ? "en" : "ko";
        }
        String tag = language.strip().toLowerCase(java.util.Locale.ROOT);
        if (!tag.equals("ko") && !tag.equals("en")) {
            throw new Violation(Place.BODY, "language", Rule.FORMAT, Map.of("expected", "ko, en")).failure();
        }
        return tag;
    }

    @Nullable
    SessionId wishedSession() {
        return sessionId == null || sessionId.isEmpty() ? null : SessionId.chosen(sessionId);
    }

    Options checkedOptions() {
        Options checked = Objects.requireNonNullElse(options, Options.NONE);
        int seconds = checked.seconds();
        if (seconds < 1) {
            throw outOfRange(Rule.TOO_SMALL);
        }
        if (seconds > Options.MOST_SECONDS) {
            throw outOfRange(Rule.TOO_GREAT);
        }
        return checked;
    }

    private static RuntimeException outOfRange(Rule rule) {
        return new Violation(
                        Place.BODY,
                        "options.max_execution_time_sec",
                        rule,
                        Map.of("min", 1, "max", Options.MOST_SECONDS))
                .failure();
    }
}
