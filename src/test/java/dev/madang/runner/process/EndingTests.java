package dev.madang.runner.process;

import static dev.madang.runner.process.Yard.BOUNDS;
import static dev.madang.runner.process.Yard.isAlive;
import static dev.madang.runner.process.Yard.line;
import static dev.madang.runner.process.Yard.lines;
import static dev.madang.runner.process.Yard.number;
import static dev.madang.runner.process.Yard.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Next;
import dev.madang.runner.process.Child.Reason;
import dev.madang.testkit.Command;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EndingTests {

    private static final Bounds SHORT = BOUNDS.withGrace(Duration.ofMillis(300));
    private static final int TERMINATED = 143;
    private static final int KILLED = 137;

    @AutoClose
    private final Yard yard = new Yard();

    @Test
    void whatItLeftInTheBackgroundEndsWithIt() throws Exception {
        Child child = yard.sh("sleep 1000 & echo $!; sh -c 'sleep 1000 & echo $!; wait' & echo $$; wait");
        List<Long> all = List.of(number(child), number(child), number(child));

        assertThat(child.end()).isEqualTo(new Exit(TERMINATED, Reason.ENDED));

        assertThat(all).noneMatch(Yard::isAlive);
        assertThat(child.end()).as("again").isEqualTo(new Exit(TERMINATED, Reason.ENDED));
    }

    @Test
    void whoMadeASessionOfItsOwnEndsToo() throws Exception {
        assumeThat(Command.isThere("setsid")).isTrue();
        Child child = yard.sh("setsid sh -c 'trap \"\" TERM; echo $$; while :; do sleep 1000; done' & wait", SHORT);
        long deserter = number(child);
        assumeThat(ProcessTable.isThere()).isTrue();
        assertThat(ProcessTable.of(deserter).orElseThrow().session()).isEqualTo(deserter);

        assertThat(child.end().code()).isEqualTo(TERMINATED);

        assertThat(isAlive(deserter)).isFalse();
    }

    @Test
    void whoIgnoresTheRequestIsKilledAfterTheGrace() throws Exception {
        Child child = yard.sh("trap '' TERM; echo ready; while :; do sleep 1000; done", SHORT);
        assertThat(line(child)).isEqualTo("ready");

        assertThat(child.end()).isEqualTo(new Exit(KILLED, Reason.ENDED));
    }

    @Test
    void whoIsStoppedIsKilledToo() throws Exception {
        Child child = yard.sh("echo $$; kill -STOP $$", SHORT);
        long pid = number(child);
        assumeThat(ProcessTable.isThere()).isTrue();
        await().until(() -> ProcessTable.of(pid).orElseThrow().state() == 'T');

        assertThat(child.end().code()).isEqualTo(KILLED);
    }

    @Test
    void itIsAskedFirstAndItsLastWordsAreHeard() throws Exception {
        Child child = yard.sh("trap 'echo bye; exit 3' TERM; echo ready; sleep 1000 & wait");
        assertThat(line(child)).isEqualTo("ready");

        assertThat(child.end()).isEqualTo(new Exit(3, Reason.ENDED));

        assertThat(lines(child)).containsExactly("bye");
    }

    @Test
    void oneThatIsHeldBackCanStillEndWell() throws Exception {
        Child child = yard.sh(
                "trap 'head -c 300000 /dev/zero; exit 3' TERM; head -c 300000 /dev/zero; echo never",
                BOUNDS.withBurst(1000));
        await().until(child::isHeldBack);

        assertThat(child.end().reason()).isEqualTo(Reason.ENDED);

        assertThat(pieces(child)).map(piece -> piece.text().length()).containsExactly(1000);
    }

    @Test
    void itsEndIsTheEndAlthoughAGrandchildHoldsItsOutput() throws Exception {
        Child child = yard.sh("sleep 1000 & echo $!; echo out");
        long grandchild = number(child);

        assertThat(lines(child)).containsExactly("out");
        assertThat(child.await()).isEqualTo(new Exit(0, Reason.BY_ITSELF));

        assertThat(isAlive(grandchild)).isFalse();
    }

    @Test
    void whoeverIsOutOfOurReachCannotHoldUsUp() throws Exception {
        assumeThat(Command.isThere("setsid")).isTrue();
        Child child = yard.sh(
                "mkfifo go; setsid env -i sh -c 'echo $$; echo > go; exec sleep 1000' & read go < go; echo out");
        long stranger = -1;
        try {
            List<String> lines = lines(child);
            stranger = lines.stream()
                    .filter(line -> !line.equals("out"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();

            assertThat(lines).contains("out");
            assertThat(child.await()).isEqualTo(new Exit(0, Reason.BY_ITSELF));
            child.close();
            assertThat(isAlive(stranger)).as("else this proves nothing").isTrue();
        } finally {
            if (stranger > 0) {
                assertThat(SystemCalls.signal(stranger, SystemCalls.KILL)).isTrue();
            }
        }
    }

    @Test
    void itCanBeEndedBeforeItHasBegun() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Child child = yard.sh("sleep 1000")) {
                assertThat(child.end()).isEqualTo(new Exit(TERMINATED, Reason.ENDED));
            }
        }
    }

    @Test
    void anInterruptDoesNotKeepItFromEnding() throws Exception {
        Child child = yard.sh("trap '' TERM; echo $$; while :; do sleep 1000; done", SHORT);
        long pid = number(child);

        Thread.currentThread().interrupt();
        Exit exit = child.end();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(exit.code()).isEqualTo(KILLED);
        assertThat(isAlive(pid)).isFalse();
    }

    @Test
    void whoEndedByItselfWasNotEnded() throws Exception {
        Child child = yard.sh("exit 4");
        assertThat(lines(child)).isEmpty();
        assertThat(child.await()).isEqualTo(new Exit(4, Reason.BY_ITSELF));

        assertThat(child.end()).isEqualTo(new Exit(4, Reason.BY_ITSELF));
    }

    @Test
    void aSilentOneIsEnded() throws Exception {
        Child child = yard.sh("echo one; sleep 1000", BOUNDS.withIdle(Duration.ofMillis(300)));

        assertThat(lines(child)).containsExactly("one");
        assertThat(child.await()).isEqualTo(new Exit(TERMINATED, Reason.IDLE));
    }

    @Test
    void oneThatOnlyWaitsForItsReaderIsNotSilent() throws Exception {
        Child child = yard.sh("head -c 300000 /dev/zero; echo end", BOUNDS.withBurst(1000));
        await().until(child::isHeldBack);

        yard.ahead.addAndGet(BOUNDS.idle().multipliedBy(2).toNanos());
        child.warden().look();

        assertThat(lines(child).getLast()).endsWith("end");
        assertThat(child.await()).isEqualTo(new Exit(0, Reason.BY_ITSELF));
    }

    @Test
    void errorsAreSignsOfLifeToo() throws Exception {
        Child child = yard.sh("mkfifo go; echo ready; read go < go; echo alive >&2; echo one; read go < go");
        assertThat(line(child)).isEqualTo("ready");
        yard.ahead.addAndGet(BOUNDS.idle().minusSeconds(10).toNanos());
        Files.writeString(yard.folder.resolve("go"), "\n");
        assertThat(line(child)).isEqualTo("one");
        await().until(() -> child.stderr().equals("alive\n"));

        yard.ahead.addAndGet(BOUNDS.idle().minusSeconds(30).toNanos());
        child.warden().look();
        Files.writeString(yard.folder.resolve("go"), "\n");

        assertThat(child.await()).isEqualTo(new Exit(0, Reason.BY_ITSELF));
    }

    @Test
    void oneThatForgetsToExitAfterItsResultIsHelped() throws Exception {
        Child child = yard.sh("echo result; sleep 1000", BOUNDS.withLinger(Duration.ofMillis(100)));
        assertThat(line(child)).isEqualTo("result");

        child.resultSeen();

        assertThat(child.next(Yard.LONG)).isEqualTo(new Next.End());
        assertThat(child.await()).isEqualTo(new Exit(TERMINATED, Reason.LINGERED));
    }

    @Test
    void whoExitsSoonAfterItsResultEndedByItself() throws Exception {
        Child child = yard.sh("echo result; echo more; exit 2");
        assertThat(line(child)).isEqualTo("result");

        child.resultSeen();

        assertThat(lines(child)).containsExactly("more");
        assertThat(child.await()).isEqualTo(new Exit(2, Reason.BY_ITSELF));
    }

    @Test
    void whoWritesTooMuchIsEnded() throws Exception {
        Child child = yard.sh("while :; do echo 123456789; done", BOUNDS.withOutput(100_005));

        List<String> lines = lines(child);
        assertThat(lines).hasSize(10_001).endsWith("123456789", "12345");
        assertThat(child.await().reason()).isEqualTo(Reason.TOO_MUCH_OUTPUT);
    }

    @Test
    void errorsCountAsOutput() throws Exception {
        Child child = yard.sh("while :; do echo 123456789 >&2; done", BOUNDS.withOutput(100_000));

        assertThat(child.await().reason()).isEqualTo(Reason.TOO_MUCH_OUTPUT);
    }

    @Test
    void aZombieIsDead() throws Exception {
        assumeThat(ProcessTable.isThere()).isTrue();
        Child child = yard.sh("(while ! grep -q sleep /proc/$$/comm; do :; done) & echo $!; exec sleep 1000");
        long zombie = number(child);

        await().until(() ->
                ProcessTable.of(zombie).filter(entry -> entry.state() == 'Z').isPresent());

        assertThat(isAlive(zombie)).isFalse();
        assertThat(child.end().code()).isEqualTo(TERMINATED);
    }
}
