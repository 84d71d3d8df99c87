package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.client.SessionEnd;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTests {

    @ParameterizedTest
    @CsvSource({"success, 0", "completed, 0", "failed, 1", "cancelled, 3"})
    void theExitCodeSaysHowTheSessionEnded(String status, int code) {
        assertThat(Execution.code(end(status), List.of(new Downloads.Saved("title", Path.of("/a")))))
                .isEqualTo(code);
    }

    @Test
    void anAnswerWhoseFilesAreMissingIsNotWhole() {
        assertThat(Execution.code(end("success"), List.of(new Downloads.Missed("title", "disk full"))))
                .isEqualTo(1);
    }

    private static SessionEnd end(String status) {
        return new SessionEnd(status, null, null, null);
    }
}
