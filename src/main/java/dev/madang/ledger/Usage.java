package dev.madang.ledger;

import dev.madang.shared.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a call came to. One that failed is booked too, with the tokens that it cost.
 *
 * @param told what it cost by the provider's own account, which counts more than our prices; null where it told nothing
 */
public record Usage(
        Tokens tokens,
        Duration duration,
        Outcome outcome,
        @Nullable Money told) {

    public Usage(Tokens tokens, Duration duration, Outcome outcome) {
        this(tokens, duration, outcome, null);
    }

    /** How a call ended. */
    public enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED
    }
}
