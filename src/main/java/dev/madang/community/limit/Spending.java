package dev.madang.community.limit;

import dev.madang.quota.Decision;
import dev.madang.quota.Limit;
import dev.madang.quota.Quotas;
import dev.madang.shared.Failure;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does something if its limits allow it. */
@Component
class Spending {

    private final Quotas quotas;
    private final TransactionOperations transaction;

    Spending(Quotas quotas, TransactionOperations transaction) {
        this.quotas = quotas;
        this.transaction = transaction;
    }

    /**
     * Does it in a transaction of its own: the limits are looked at first and stay locked, and a real change is counted together
     * with itself.
     *
     * @throws Failure LIMITED, with the time to wait; and whatever the action refuses, which counts nothing
     */
    <T> T perform(List<Limit> limits, Function<Limit, String> reason, Supplier<Outcome<T>> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            require(quotas.check(limits), reason);
            Outcome<T> outcome = change.get();
            if (outcome.real()) {
                require(quotas.spend(limits), reason);
            }
            return outcome.result();
        }));
    }

    private static void require(Decision decision, Function<Limit, String> reason) {
        if (decision instanceof Decision.Refused refused) {
            throw refused.failure(reason.apply(refused.limit()));
        }
    }
}
