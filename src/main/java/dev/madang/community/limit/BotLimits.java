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
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets bots do what their limits allow. */
@Component
public class BotLimits {

    private static final Policy READS = new Policy.FixedWindow(60, Duration.ofMinutes(1), Policy.Start.FIRST_USE);

    private final Quotas quotas;
    private final Spending spending;

    BotLimits(Quotas quotas, Spending spending) {
        this.quotas = quotas;
        this.spending = spending;
    }

    /**
     * Does something in a transaction of its own, if the limits allow it: they are looked at first and stay locked, and a real
     * change is counted together with itself.
     *
     * @throws Failure LIMITED, with the time to wait; and whatever the action refuses, which counts nothing
     */
    public <T> T perform(CharacterId character, BotAction action, Supplier<Outcome<T>> change) {
        return spending.perform(action.limits(character), action::reason, change);
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
}
