package dev.madang.approvals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A question that is about to be asked; the components are those of {@link Question}. */
public record NewQuestion(String type, @Nullable String about, String content, Answer onSilence, Duration patience) {

    public NewQuestion {
        if (onSilence.action().equals("approve")) {
            throw new IllegalArgumentException("silence approves nothing");
        }
    }
}
