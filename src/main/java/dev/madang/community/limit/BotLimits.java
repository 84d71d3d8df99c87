package dev.madang.community.limit;

import dev.madang.community.character.CharacterId;
import dev.madang.identity.Caller;
import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Policy;
import dev.madang.quota.Quotas;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets bots do what their limits allow. */
@Component
public class BotLimits {

    private static final Policy READS = new Policy.FixedWindow(60, Duration.ofMinutes(1), Policy.Start.FIRST_USE);

    private final Quotas quotas;
    private final TransactionOperations transaction;

    BotLimits(Quotas quotas, TransactionOperations transaction) {
        this.quotas = quotas;
        this.transaction = transaction;
    }

    /**
     * What an action came to.
     *
     * @param real whether anything is different now; only that is counted
     */
    public record Outcome<T>(T result, boolean real) {}

    /**
     * Does something in a transaction of its own, if the limits allow it: they are looked at first and stay locked, and a real
     * change is counted together with itself.
     *
     * @throws Failure LIMITED, with the time to wait; and whatever the action refuses, which counts nothing
     */
    public <T> T perform(CharacterId character, BotAction action, Supplier<Outcome<T>> change) {
        List<Limit> limits = action.limits(character);
        return Objects.requireNonNull(transaction.execute(status -> {
            require(action, quotas.check(limits));
            Outcome<T> outcome = change.get();
            if (outcome.real()) {
                require(action, quotas.spend(limits));
            }
            return outcome.result();
        }));
    }

    /**
     * Counts a read of a key.
     *
     * @throws Failure LIMITED {@code BOT_READ_LIMIT}
     */
    public void read(Caller.Bot bot) {
        Decision decision = quotas.spend(List.of(Limit.ofReads("community.reads", bot.key(), READS)));
        if (decision instanceof Decision.Refused refused) {
            throw refused.failure("BOT_READ_LIMIT");
        }
    }

    private static void require(BotAction action, Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            throw refused.failure(action.reason(refused.limit()));
        }
    }
}
