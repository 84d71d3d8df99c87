package dev.madang.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPlaceTests {

    @Test
    void aPlaceIsReadAsItWasWritten() {
        RunPlace place = new RunPlace(Instant.parse("2026-11-21T02:03:04.567891Z"), new RunId("run_k3v9q0c8w2mt"));

        assertThat(RunPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "run_k3v9q0c8w2mt", "1-", "1-x", "-1-run_a", "123456789012345678-run_a", "1-run_a'"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(RunPlace.parse(text)).isEmpty();
    }
}
