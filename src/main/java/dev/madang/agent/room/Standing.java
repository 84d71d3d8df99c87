package dev.madang.agent.room;

import dev.madang.agent.execution.Statistics;
import dev.madang.agent.session.Session;
import dev.madang.agent.session.SessionStatus;
import dev.madang.runs.RunState;
import dev.madang.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session stands, for the head of its page.
 *
 * @param why why it waits, or null
 * @param figures of its current turn
 * @param percent how much of its plan is done
 * @param end when it is likely to be done, or null
 */
public record Standing(
        Session session,
        RunState run,
        @Nullable WaitNote why,
        Statistics figures,
        int percent,
        @Nullable Instant end) {

    /** The name of its status for the badge. */
    public String state() {
        return run == RunState.CANCELLING ? "STOPPING" : stateOf(session);
    }

    public boolean canPause() {
        return run == RunState.RUNNING || run == RunState.WAITING;
    }

    public boolean canResume() {
        return run == RunState.PAUSED;
    }

    /** Whether it has failed and may go on from where it is. */
    public boolean canGoOn() {
        return run == RunState.FAILED;
    }

    public boolean canStop() {
        return !run.ended() && run != RunState.CANCELLING;
    }

    /** Whether an end can be foretold: not while it waits for a person. */
    public boolean isUnderWay() {
        return run == RunState.RUNNING && session.found().status() != SessionStatus.HITL_WAITING;
    }

    public boolean ended() {
        return run.ended();
    }

    public String cost() {
        return dollars(figures.costUsd());
    }

    static String stateOf(Session session) {
        return session.found().status().name();
    }

    static String dollars(Money money) {
        return dollars(money.usd());
    }

    static String dollars(BigDecimal usd) {
        return "$" + (usd.signum() == 0 ? "0" : usd.stripTrailingZeros().toPlainString());
    }
}
