package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.madang.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkFoldersTests {

    @TempDir
    private Path temporary;

    private Path root;
    private WorkFolders folders;

    @BeforeEach
    void makeFolders() throws IOException {
        temporary = temporary.toRealPath();
        root = Files.createDirectories(temporary.resolve("root"));
        Files.createDirectories(root.resolve("project"));
        Files.createDirectories(root.resolve("data/postgres"));
        Files.createDirectories(root.resolve("data/runner/work/one"));
        Files.createDirectories(temporary.resolve("root2"));
        Files.createFile(root.resolve("file"));
        Files.createSymbolicLink(root.resolve("out"), temporary.resolve("root2"));
        Files.createSymbolicLink(root.resolve("in"), root.resolve("project"));
        Files.createSymbolicLink(temporary.resolve("linked"), root);
        folders = new WorkFolders(
                List.of(temporary.resolve("linked"), temporary.resolve("absent")),
                root.resolve("data"),
                root.resolve("data/runner/work"),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "root, root",
        "root/project, root/project",
        "root/project/../project/, root/project",
        "root/in, root/project",
        "linked/in, root/project",
        "root/data/runner/work/one, root/data/runner/work/one"
    })
    void aFolderBelowARootIsGivenWithItsLinksResolved(String named, String real) {
        assertThat(folders.check(temporary.resolve(named).toString())).isEqualTo(temporary.resolve(real));
    }

    @ParameterizedTest
    @CsvSource({
        "root/out, WORK_FOLDER_NOT_ALLOWED",
        "root2, WORK_FOLDER_NOT_ALLOWED",
        "root/../root2, WORK_FOLDER_NOT_ALLOWED",
        "absent, WORK_FOLDER_MISSING",
        "elsewhere, WORK_FOLDER_NOT_ALLOWED",
        "root/data, WORK_FOLDER_NOT_ALLOWED",
        "root/data/postgres, WORK_FOLDER_NOT_ALLOWED",
        "root/none, WORK_FOLDER_MISSING",
        "root/file, WORK_FOLDER_MISSING"
    })
    void anotherIsRefused(String named, String reason) {
        assertRefused(temporary.resolve(named).toString(), reason);
    }

    @ParameterizedTest
    @CsvSource({"project", ".", "''", "~", "~/project"})
    void onlyAnAbsolutePathSaysWhichFolderIsMeant(String named) {
        assertRefused(named, "WORK_FOLDER_NOT_ABSOLUTE");
    }

    @Test
    void aPathWithNulIsNone() {
        assertRefused(root + "/a\0b", "WORK_FOLDER_NOT_ABSOLUTE");
    }

    @Test
    void aFreshFolderIsEmptyAndOurs() throws IOException {
        Path fresh = folders.fresh("two");

        assertThat(fresh).isEqualTo(root.resolve("data/runner/work/two")).isEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(fresh)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(folders.check(fresh.toString())).isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource({"..", "../x", "/x", "."})
    void aFreshFolderLiesWhereItShould(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> folders.fresh(id));
    }

    private void assertRefused(String named, String reason) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> folders.check(named))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason))
                .satisfies(failure -> assertThat(failure.details()).isEmpty());
    }
}
