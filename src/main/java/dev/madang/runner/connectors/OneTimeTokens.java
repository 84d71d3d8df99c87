package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Ask.Job;
import dev.madang.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens by which a child process of ours may ask this server once. A token is good for one process, one use, and a few minutes; it
 * lives in the memory of the node that started the child.
 */
final class OneTimeTokens {

    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<Secret, Grant> grants = new ConcurrentHashMap<>();

    OneTimeTokens(Clock clock) {
        this.clock = clock;
    }

    private record Grant(Job job, Instant until) {}

    /** A new token for a process. */
    Secret issue(Job job) {
        Instant now = clock.instant();
        grants.values().removeIf(grant -> !now.isBefore(grant.until()));
        Secret token = Secret.random("");
        grants.put(token, new Grant(job, now.plus(LIFE)));
        return token;
    }

    /** Takes a token back and says whose it was; empty when it is unknown, used, too old, or another process's. */
    Optional<Job> redeem(String process, Secret token) {
        Grant grant = grants.remove(token);
        return Optional.ofNullable(grant)
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Grant::job)
                .filter(job -> job.process().equals(process));
    }
}
