package dev.madang.runner.process;

import static dev.madang.runner.process.Yard.BOUNDS;
import static dev.madang.runner.process.Yard.line;
import static dev.madang.runner.process.Yard.lines;
import static dev.madang.runner.process.Yard.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Next;
import dev.madang.runner.process.Child.Reason;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTests {

    private static final int MIB = 1024 * 1024;
    private static final Exit WELL = new Exit(0, Reason.BY_ITSELF);

    @AutoClose
    private final Yard yard = new Yard();

    @Test
    void linesAreReadAsTheyComeAndThenTheEnd() throws Exception {
        Child child = yard.sh("echo one; read go; echo two", BOUNDS, "");

        assertThat(lines(child)).containsExactly("one", "two");
        assertThat(child.next(Duration.ZERO)).isEqualTo(new Next.End());
        assertThat(child.await()).isEqualTo(WELL);
    }

    @Test
    void whoWaitsForTooLongGetsNothingAndLosesNothing() throws Exception {
        Child child = yard.sh("printf half; mkfifo go; read go < go; echo ' and half'");
        await().until(() -> Files.exists(yard.folder.resolve("go")) && child.held() == "half".length());

        assertThat(child.next(Duration.ofMillis(1))).isEqualTo(new Next.Nothing());
        Files.writeString(yard.folder.resolve("go"), "\n");

        assertThat(lines(child)).containsExactly("half and half");
    }

    @Test
    void theLastLineNeedsNoLineBreak() throws Exception {
        assertThat(lines(yard.sh("printf 'one\\ntwo'"))).containsExactly("one", "two");
        assertThat(lines(yard.sh("printf 'one\\n\\n'"))).containsExactly("one", "");
        assertThat(lines(yard.sh(":"))).isEmpty();
    }

    @Test
    void aCarriageReturnGoesWithItsLineBreakAndStaysElsewhere() throws Exception {
        assertThat(lines(yard.sh("printf 'one\\r\\ntw\\ro\\n\\r\\nend\\r'")))
                .containsExactly("one", "tw\ro", "", "end\r");
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() throws Exception {
        Child child = yard.sh("printf '\\377\\376\\300 a\\000b \\355\\225\\234\\n'; echo next");

        assertThat(lines(child)).containsExactly("\uFFFD\uFFFD\uFFFD a\0b 한", "next");
        assertThat(lines(yard.sh("head -c 300000 /dev/urandom; echo; echo end")))
                .endsWith("end");
    }

    @Test
    void aLineOfSixteenMebibytesIsWhole() throws Exception {
        String aLine = "head -c " + 16 * MIB + " /dev/zero | tr '\\0' a; ";

        assertThat(pieces(yard.sh(aLine + "echo; echo end")))
                .map(line -> line.text().length() + " " + line.isWhole())
                .containsExactly(16 * MIB + " true", "3 true");
    }

    @Test
    void aLongerLineComesInPiecesAndNothingOfItIsLost() throws Exception {
        Child child = yard.sh("head -c " + (33 * MIB + 7) + " /dev/zero | tr '\\0' a; printf 'b\\r\\nend'");
        List<Next.Line> pieces = pieces(child);

        assertThat(pieces)
                .map(line -> line.text().length() + " " + line.isWhole())
                .containsExactly(16 * MIB + " false", 16 * MIB + " false", MIB + 8 + " true", "3 true");
        assertThat(pieces.get(2).text()).endsWith("ab");
    }

    @Test
    void nothingIsLostWhenItExitsAtOnce() throws Exception {
        List<String> expected =
                IntStream.rangeClosed(1, 3000).mapToObj(String::valueOf).toList();
        for (int i = 0; i < 20; i++) {
            try (Child child = yard.sh("seq 1 3000")) {
                assertThat(lines(child)).isEqualTo(expected);
                assertThat(child.await()).isEqualTo(WELL);
            }
        }
    }

    @Test
    void whatItWroteIsThereLongAfterItsEnd() throws Exception {
        Child child = yard.sh("seq 1 100000");

        assertThat(child.await()).isEqualTo(WELL);

        assertThat(lines(child)).hasSize(100_000).endsWith("100000");
    }

    @Test
    void stderrIsApartHoweverTheyAreMixed() throws Exception {
        Child child = yard.sh("for i in 1 2 3; do echo out $i; echo err $i >&2; done; printf last >&2");

        assertThat(lines(child)).containsExactly("out 1", "out 2", "out 3");
        assertThat(child.await()).isEqualTo(WELL);
        assertThat(child.stderr()).isEqualTo("err 1\nerr 2\nerr 3\nlast");
    }

    @Test
    void ofStderrTheLastSixtyFourKibibytesAreKept() throws Exception {
        Child child = yard.sh("(seq 1 200000; echo 끝) >&2; echo done");

        assertThat(line(child)).isEqualTo("done");
        assertThat(child.await()).isEqualTo(WELL);
        assertThat(child.stderr()).hasSize(64 * 1024 - 2).endsWith("\n199999\n200000\n끝\n");
    }

    @Test
    void withoutInputStdinIsAtItsEnd() throws Exception {
        assertThat(lines(yard.sh("cat; echo end"))).containsExactly("end");
    }

    @Test
    void inputIsReadToItsEnd() throws Exception {
        assertThat(lines(yard.sh("cat; echo; echo end", BOUNDS, "안녕\n -x"))).containsExactly("안녕", " -x", "end");
    }

    @Test
    void stdinCanBeOpenedAgain() throws Exception {
        assertThat(lines(yard.sh("cat /dev/stdin; echo; cat", BOUNDS, "in"))).startsWith("in");
        assertThat(lines(yard.sh("cat /dev/stdin; echo end"))).containsExactly("end");
    }

    @Test
    void halfACharacterOfInputDoesNoHarm() throws Exception {
        assertThat(lines(yard.sh("cat", BOUNDS, "a\uD83Cb"))).containsExactly("a?b");
    }

    @Test
    void aMebibyteOfInputBlocksNobodyWhoWritesFirst() throws Exception {
        Child child = yard.sh(
                "head -c 1048576 /dev/zero | tr '\\0' x; echo; head -c 1048576 /dev/zero >&2; cat | wc -c",
                BOUNDS,
                "y".repeat(MIB));

        assertThat(line(child)).hasSize(MIB);
        assertThat(line(child).strip()).isEqualTo("1048576");
        assertThat(child.await()).isEqualTo(WELL);
    }

    @Test
    void inputThatNobodyReadsHoldsNothingUp() throws Exception {
        Child child = yard.sh("exec <&-; echo end", BOUNDS, "y".repeat(MIB));

        assertThat(lines(child)).containsExactly("end");
        assertThat(child.await()).isEqualTo(WELL);
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "exit 255, 255", "kill -9 $$, 137", "kill -TERM $$, 143", "kill -USR1 $$, 138"
    })
    void theExitCodeOfAKilledOneIsTheSignalAnd128(String script, int code) throws Exception {
        assertThat(yard.sh(script).await()).isEqualTo(new Exit(code, Reason.BY_ITSELF));
    }

    @Test
    void aBurstIsTakenAlthoughNobodyReadsAndThenTheChildHasToWait() throws Exception {
        long burst = BOUNDS.burst();
        Child child = yard.sh("head -c " + burst + " /dev/zero; : > burst; head -c 1048576 /dev/zero; : > more");

        await().atMost(Yard.LONG).until(() -> Files.exists(yard.folder.resolve("burst")));
        await().until(child::isHeldBack);
        assertThat(child.held()).isEqualTo(burst);
        assertThat(yard.folder.resolve("more")).doesNotExist();

        assertThat(pieces(child).stream()
                        .mapToLong(piece -> piece.text().length())
                        .sum())
                .isEqualTo(burst + MIB);
        assertThat(yard.folder.resolve("more")).exists();
    }
}
