package dev.madang.runner.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.runner.connectors.Ask.Job;
import dev.madang.runner.connectors.Ask.Use;
import dev.madang.shared.Secret;
import dev.madang.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OneTimeTokensTests {

    private static final Job JOB = new Job("p-1", "kim", Use.PROCESS);

    private final ManualClock clock = new ManualClock();
    private final OneTimeTokens tokens = new OneTimeTokens(clock);

    @Test
    void aTokenIsGoodOnce() {
        Secret token = tokens.issue(JOB);

        assertThat(tokens.redeem("p-1", new Secret(token.reveal()))).contains(JOB);
        assertThat(tokens.redeem("p-1", token)).isEmpty();
    }

    @Test
    void aTokenIsGoodForItsProcessAlone() {
        Secret token = tokens.issue(JOB);

        assertThat(tokens.redeem("p-2", token)).isEmpty();
        assertThat(tokens.redeem("p-1", token))
                .as("whoever tried it elsewhere has spent it")
                .isEmpty();
    }

    @Test
    void aTokenIsGoodForTwoMinutes() {
        Secret young = tokens.issue(JOB);
        clock.advance(Duration.ofSeconds(119));
        assertThat(tokens.redeem("p-1", young)).isPresent();

        Secret old = tokens.issue(JOB);
        clock.advance(Duration.ofMinutes(2));
        assertThat(tokens.redeem("p-1", old)).isEmpty();
    }

    @Test
    void nobodyGuessesAToken() {
        assertThat(tokens.issue(JOB)).isNotEqualTo(tokens.issue(JOB));
        assertThat(tokens.issue(JOB).reveal()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(tokens.redeem("p-1", new Secret(""))).isEmpty();
    }
}
