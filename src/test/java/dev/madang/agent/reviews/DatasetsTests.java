package dev.madang.agent.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTests {

    @TempDir
    Path home;

    private Path folder;
    private Datasets datasets;

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectories(home.resolve("data/datasets"));
        Files.writeString(home.resolve("secret.csv"), "brand,text\n비밀,비밀\n");
        datasets = new Datasets(home.resolve("data"));
    }

    @Test
    void aCopyIsFoundUnderItsName() throws Exception {
        Path original = Files.writeString(home.resolve("내 리뷰.csv"), "brand,text\n헤라,좋아요\n");

        String name = datasets.copyIn(original);

        assertThat(name).isEqualTo("내 리뷰.csv");
        assertThat(datasets.names()).containsExactly(Datasets.SHIPPED, name);
        Dataset found = datasets.find(name);
        assertThat(found.synthetic()).isFalse();
        try (var in = found.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("좋아요");
        }
        assertThat(datasets.copyIn(original)).isEqualTo(name);
    }

    @Test
    void anotherFileOfTheSameNameGetsAPieceOfItsHash() throws Exception {
        Path original = Files.writeString(home.resolve("a.csv"), "one");
        datasets.copyIn(original);
        Files.writeString(original, "two");

        String name = datasets.copyIn(original);

        assertThat(name).matches("a-[0-9a-f]{8}\\.csv");
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("one");
        assertThat(Files.readString(folder.resolve(name))).isEqualTo("two");
        assertThat(datasets.copyIn(original)).isEqualTo(name);
    }

    @Test
    void aNameThatWouldNotBePlainIsMadePlain() throws Exception {
        Path original = Files.writeString(home.resolve("../리뷰 (최종)#1.csv".substring(3)), "x");

        assertThat(datasets.copyIn(original)).isEqualTo("리뷰 _최종__1.csv");
        assertThat(datasets.find("리뷰 _최종__1.csv").synthetic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "..",
                ".",
                "",
                " ",
                "/etc/passwd",
                "a/b.csv",
                "a\\b.csv",
                "a\u0000.csv",
                ".hidden",
                "a..csv",
                "日本.csv"
            })
    void aPathIsNeverAName(String name) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> datasets.find(name))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo("DATASET_NAME_INVALID"));
    }

    @Test
    void noLinkLeadsOutOfTheFolder() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.csv"), home.resolve("secret.csv"));
        Files.createDirectory(folder.resolve("folder.csv"));

        for (String name : new String[] {"link.csv", "folder.csv", "missing.csv"}) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> datasets.find(name))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo("DATASET_NOT_FOUND"));
        }
        assertThat(datasets.names()).containsExactly(Datasets.SHIPPED);
    }

    @Test
    void aCopyNeverWritesThroughALink() throws Exception {
        Files.createSymbolicLink(folder.resolve("secret.csv"), home.resolve("secret.csv"));
        Path original = Files.createDirectory(home.resolve("in")).resolve("secret.csv");
        Files.writeString(original, "mine");

        assertThat(datasets.copyIn(original)).matches("secret-[0-9a-f]{8}\\.csv");
        assertThat(Files.readString(home.resolve("secret.csv"))).contains("비밀");
    }

    @Test
    void whatIsNamedSyntheticIsMarked() throws Exception {
        Path original = Files.writeString(home.resolve("my-synthetic-set.csv"), "x");

        assertThat(datasets.find(datasets.copyIn(original)).synthetic()).isTrue();
    }

    @Test
    void aMissingFileCannotBeCopied() {
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> datasets.copyIn(home.resolve("none.csv")));
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> datasets.copyIn(home));
    }
}
