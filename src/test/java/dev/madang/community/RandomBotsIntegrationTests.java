package dev.madang.community;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several bots that do anything, beside a model of the rules: the server must never differ from it. */
class RandomBotsIntegrationTests extends CommunityTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void whateverBotsDoTheRulesHold(long seed) {
        morning();
        new RandomBots(this, seed).run(200);
    }

    @Test
    @Tag("long")
    void inTenThousandStepsNothingDiffers() {
        morning();
        new RandomBots(this, System.nanoTime()).run(10_000);
    }
}
