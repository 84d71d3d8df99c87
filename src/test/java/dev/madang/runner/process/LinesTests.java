package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTests {

    private static final int LIMIT = 8;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "12345678n > 12345678|",
                "12345678rn > 12345678|",
                "123456789n > 12345678+9|",
                "123456789rn > 12345678+9|",
                "12345678r9n > 12345678+r9|",
                "1234567rn > 1234567|",
                "1234567rrn > 1234567r|",
                "12345678 > 12345678|",
                "123456789 > 12345678+9|",
                "1234567890 > 12345678+90|",
                "1234567890123456n > 12345678+90123456|",
                "12345678901234567n > 12345678+90123456+7|",
                "123456한n > 123456+한|",
                "12345한n > 12345한|",
                "1234567한n > 1234567+한|",
                "12345🌿n > 12345+🌿|",
                "nn > |" + "|"
            })
    void aLineThatIsTooLongIsCutBetweenCharacters(String written, String expected) {
        byte[] bytes = written.replace('n', '\n').replace('r', '\r').getBytes(StandardCharsets.UTF_8);

        for (int step = 1; step <= bytes.length; step++) {
            assertThat(split(bytes, step).replace('\r', 'r')).isEqualTo(expected.strip());
        }
    }

    @Test
    void whatIsNoTextIsCutSomewhere() {
        byte[] bytes = new byte[100];
        java.util.Arrays.fill(bytes, (byte) 0x80);

        assertThat(split(bytes, 7).replaceAll("[+|]", "")).isEqualTo("\uFFFD".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingIsLostHoweverItComes(long seed) {
        Random random = new Random(seed);
        String written = random.ints(3000, 0, 12)
                .mapToObj(i -> i < 2 ? "\n" : i < 4 ? "한" : String.valueOf((char) ('a' + i)))
                .collect(Collectors.joining());

        String read = split(written.getBytes(StandardCharsets.UTF_8), 1 + random.nextInt(50));

        assertThat(read.replace("+", "").replace('|', '\n'))
                .isEqualTo(written.endsWith("\n") ? written : written + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 64, 1000})
    void ofErrorsTheLastAreKeptFromAWholeCharacterOn(int step) {
        LastBytes last = new LastBytes(10);
        byte[] bytes = "가나다라마바사".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += step) {
            last.add(ByteBuffer.wrap(bytes, i, Math.min(step, bytes.length - i)));
        }

        assertThat(last.text()).isEqualTo("마바사");
    }

    /** Pieces end with +, lines with |. */
    private static String split(byte[] bytes, int step) {
        Lines lines = new Lines(LIMIT);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (!lines.isOver()) {
            var line = lines.next();
            if (line.isPresent()) {
                found.add(line.get().text() + (line.get().isWhole() ? "|" : "+"));
            } else if (at < bytes.length) {
                int taken = lines.add(bytes, at, Math.min(step, bytes.length - at));
                assertThat(taken).isPositive();
                at += taken;
            } else {
                lines.end();
            }
        }
        return String.join("", found);
    }
}
