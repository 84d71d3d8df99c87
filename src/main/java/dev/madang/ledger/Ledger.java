package dev.madang.ledger;

import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The book of all calls to models. Before a call leave is asked, after it what it used is booked; both are short transactions, and no
 * connection is held in between.
 */
@Component
public class Ledger {

    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final EntryStore entries;
    private final BudgetStore budgets;
    private final Prices prices;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration patience;

    Ledger(
            EntryStore entries,
            BudgetStore budgets,
            Prices prices,
            TransactionOperations transaction,
            Clock clock,
            @Value("${madang.ledger.reservation:15m}") Duration patience) {
        this.entries = entries;
        this.budgets = budgets;
        this.prices = prices;
        this.transaction = transaction;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Asks for leave to make a call that may use that much. An estimate that costs nothing is always granted: {@code builtin} answers on
     * an empty budget too.
     *
     * @throws Failure LIMITED {@code BUDGET_EXCEEDED}, with the budget and, where its period ends, the time until then; nothing is held
     */
    public Reservation reserve(Attribution attribution, ModelName model, Tokens estimate) {
        Instant now = now();
        Money cost = prices.quote(model, estimate, now).cost();
        Reservation reservation = new Reservation(this, Ids.next("call_"), attribution, model, cost, now);
        Optional<Budget> exceeded = cost.exceeds(Money.ZERO) ? hold(reservation) : Optional.empty();
        if (exceeded.isPresent()) {
            throw refusal(exceeded.get(), now);
        }
        return reservation;
    }

    /** Books a call for which no leave was asked. */
    public Entry book(Attribution attribution, ModelName model, Usage usage) {
        return new Reservation(this, Ids.next("call_"), attribution, model, Money.ZERO, now()).settle(usage);
    }

    /** Takes an owner's calls out of the book, in the caller's transaction if there is one: the only way that an entry goes. */
    public void deleteOwner(String owner) {
        transaction.executeWithoutResult(status -> {
            entries.deleteOwner(owner);
            budgets.forgetOwner(owner);
        });
    }

    /** Takes a family's calls out of the book. */
    public void deleteFamily(String family) {
        transaction.executeWithoutResult(status -> {
            entries.deleteFamily(family);
            budgets.forgetFamily(family);
        });
    }

    /** Removes reservations that have expired, and sums that can be found again from the entries. */
    public int sweep() {
        return budgets.sweepHolds(now()) + budgets.sweepAccounts(now().minus(FORGOTTEN));
    }

    Entry settle(Reservation reservation, Usage usage) {
        Quote quote = prices.quote(reservation.model(), usage.tokens(), reservation.at());
        Entry entry = new Entry(
                reservation.id(),
                reservation.at(),
                reservation.attribution(),
                reservation.model(),
                usage,
                Objects.requireNonNullElse(usage.told(), quote.cost()),
                usage.told() != null || quote.priced());
        transaction.executeWithoutResult(status -> {
            if (entries.append(entry)) {
                charge(entry);
                budgets.release(entry.id());
            }
        });
        return entries.find(entry.id()).orElse(entry);
    }

    void release(Reservation reservation) {
        budgets.release(reservation.id());
    }

    /** The first budget that has not enough left; of those that are asked first, none keeps anything then. */
    private Optional<Budget> hold(Reservation reservation) {
        Attribution attribution = reservation.attribution();
        return transaction.execute(status -> {
            List<Account> accounts = budgets.matching(attribution).stream()
                    .map(budget -> locked(budget, attribution, reservation.at()))
                    .toList();
            for (Account account : accounts) {
                Money taken = account.spent().plus(budgets.held(account.id(), reservation.at()));
                if (taken.plus(reservation.estimate()).exceeds(account.budget().limit())) {
                    return Optional.of(account.budget());
                }
            }
            Instant expiry = now().plus(patience);
            accounts.forEach(account -> budgets.hold(account.id(), reservation, expiry));
            return Optional.empty();
        });
    }

    private void charge(Entry entry) {
        if (!entry.cost().exceeds(Money.ZERO)) {
            return;
        }
        for (Budget budget : budgets.matching(entry.attribution())) {
            Account.Locked locked = budgets.lock(budget, entry.attribution(), entry.at(), now());
            // A sum that is only now made from the entries has this one in it.
            Money spent = locked.fresh()
                    ? entries.sum(budget, entry.attribution(), entry.at())
                    : locked.spent().plus(entry.cost());
            budgets.spent(locked.id(), spent);
        }
    }

    private Account locked(Budget budget, Attribution attribution, Instant at) {
        Account.Locked locked = budgets.lock(budget, attribution, at, now());
        if (!locked.fresh()) {
            return new Account(locked.id(), budget, locked.spent());
        }
        Money spent = entries.sum(budget, attribution, at);
        budgets.spent(locked.id(), spent);
        return new Account(locked.id(), budget, spent);
    }

    private static Failure refusal(Budget budget, Instant now) {
        Failure failure = budget.period() == Budget.Period.TOTAL
                ? Failure.of(Failure.Kind.LIMITED, "BUDGET_EXCEEDED")
                : Failure.limited(
                        "BUDGET_EXCEEDED",
                        Duration.between(now, budget.span(now).until()));
        return failure.with("budget", budget.name())
                .with("limit_usd", budget.limit().usd());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
