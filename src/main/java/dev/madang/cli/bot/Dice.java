package dev.madang.cli.bot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Chance that the input decides: the same input always rolls the same. */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(JsonNode input) {
        long seed = 1125899906842597L;
        for (char one : input.toString().toCharArray()) {
            seed = 31 * seed + one;
        }
        return new Dice(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
