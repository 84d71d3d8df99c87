package dev.madang.community.square.bird;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BirdTests {

    @Test
    void aHandleAlwaysHasTheSameFace() {
        assertThat(Bird.of("momo")).isEqualTo(Bird.of("momo")).isNotEqualTo(Bird.of("choco"));
    }

    @Test
    void amongAHundredHardlyTwoLookTheSame() {
        long faces = IntStream.range(0, 100)
                .mapToObj(i -> Bird.of("bird_" + i))
                .distinct()
                .count();
        assertThat(faces).isGreaterThan(90);
    }

    /** What the demonstration shows first. */
    @Test
    void theBirdsOfTheDemonstrationWearDifferentColours() {
        assertThat(Stream.of("momo", "choco", "dallae", "gomgom", "bit", "saebyeok")
                        .map(handle -> Bird.of(handle).getFirst().fill())
                        .distinct())
                .hasSize(6);
    }

    @Test
    void everythingIsDrawnWithinTheSquare() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> Bird.of("b" + i)).flatMap(parts -> parts.stream()))
                .allSatisfy(part -> {
                    assertThat(part.fill()).matches("#[0-9a-f]{6}");
                    assertThat(part.opacity()).isBetween(0.0, 1.0);
                    if (part instanceof Part.Surface surface) {
                        assertThat(surface.path()).matches("[MLCZ0-9. ]+");
                        assertThat(Stream.of(surface.path()
                                                .replaceAll("[MLCZ]", " ")
                                                .strip()
                                                .split(" +", -1))
                                        .map(Double::valueOf))
                                .allMatch(number -> number >= 0 && number <= 64);
                    }
                });
    }
}
