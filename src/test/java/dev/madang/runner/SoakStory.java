package dev.madang.runner;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one process of a soak does, and what becomes of it.
 *
 * @param number which one it is; its lines carry it
 * @param lines how many it writes, if nothing comes between
 * @param moment at which of its lines something happens to it or to its readers
 */
record SoakStory(int number, Fate fate, int lines, int moment) {

    /** How a process ends. */
    enum Fate {
        EXITS("exit 0", "completed", 0),
        FAILS("exit 3", "failed", 3),
        /** It is killed at a certain line. */
        KILLS_ITSELF("kill -9 $$", "failed", 137),
        /** One of its own kills it, whenever that is. */
        IS_KILLED("wait", "failed", 137),
        /** Asked to end, it still has something to say. */
        IS_DELETED("sleep 300 & wait", "stopped", null),
        TAKES_TOO_LONG("exec sleep 300", "failed", 143),
        /** It gives its result and forgets to exit. */
        LINGERS("echo '{\"type\":\"result\",\"is_error\":false,\"result\":\"done\"}'; exec sleep 300", "completed", 0);

        final String end;
        final String status;
        final Integer exitCode;

        Fate(String end, String status, Integer exitCode) {
            this.end = end;
            this.status = status;
            this.exitCode = exitCode;
        }
    }

    static SoakStory of(int number, long seed) {
        Random random = new Random(31 * seed + number);
        // Of the first ones there is one of each kind, so that a short soak has them all.
        Fate fate = Fate.values()[number < Fate.values().length ? number : random.nextInt(Fate.values().length)];
        int lines = 1 + random.nextInt(random.nextBoolean() ? 20 : 3_000);
        return new SoakStory(number, fate, lines, random.nextInt(lines));
    }

    String line(int index) {
        return number + " " + index + " " + fate.name().toLowerCase(Locale.ROOT);
    }

    String more() {
        return fate == Fate.TAKES_TOO_LONG ? ",\"timeoutSeconds\":1" : "";
    }

    /** A grandchild in any case, errors between the lines. */
    String script() {
        String killer = fate == Fate.IS_KILLED ? "me=$$; (sleep 0.0" + moment % 10 + "; kill -9 $me) & " : "";
        String lastWords = fate == Fate.IS_DELETED ? "trap 'echo last words; exit 9' TERM; " : "";
        return "sleep 300 >/dev/null 2>&1 & " + killer + lastWords + loop() + "echo through >&2; " + fate.end;
    }

    private String loop() {
        String kill = fate == Fate.KILLS_ITSELF ? "[ $i = " + moment + " ] && kill -9 $$; " : "";
        return "i=0; while [ $i -lt " + lines + " ]; do " + kill + "echo \"" + line(0).replace(" 0 ", " $i ")
                + "\"; i=$((i+1)); done; ";
    }

    /** All that it would write. */
    String all() {
        return IntStream.range(0, lines).mapToObj(this::line).collect(Collectors.joining("\n"));
    }
}
