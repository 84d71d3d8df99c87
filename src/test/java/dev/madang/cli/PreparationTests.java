package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTests {

    @TempDir
    private Path folder;

    @BeforeAll
    static void thereIsAShell() {
        assumeThat(Path.of("/bin/sh")).exists();
    }

    @AfterEach
    void forget() {
        System.clearProperty(Preparation.LAUNCHER);
    }

    @Test
    void theLauncherPreparesWithThisJdkAndGivesWayToEveryOtherProcess() throws Exception {
        Path said = folder.resolve("said");
        Path launcher = Files.writeString(
                folder.resolve("launcher"),
                "#!/bin/sh\necho \"$* with $JAVA_HOME at $(nice)\" >'" + said + ".next'\nmv '" + said + ".next' '"
                        + said + "'\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        System.setProperty(Preparation.LAUNCHER, launcher.toString());
        Preparation.begin();
        await().until(() -> Files.exists(said));
        assertThat(said).content().startsWith("prepare --quietly with " + System.getProperty("java.home") + " at 19");
    }

    @Test
    void aLauncherThatIsGoneDisturbsNobody() {
        System.setProperty(Preparation.LAUNCHER, folder.resolve("gone").toString());
        Preparation.begin();
    }
}
