package dev.madang.runner.process;

import static dev.madang.runner.process.Yard.BOUNDS;
import static dev.madang.runner.process.Yard.line;
import static dev.madang.runner.process.Yard.lines;
import static dev.madang.runner.process.Yard.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.madang.shared.StartRefusal;
import dev.madang.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only root can become somebody else. */
class RunAsTests {

    private static final SearchPath PATH = SearchPath.of(System.getenv("PATH"));
    private static final String USER = "nobody";

    private Yard yard;

    @BeforeEach
    void start() throws IOException {
        assumeThat(SystemCalls.isRoot() && Command.isThere("setpriv") && Command.isThere("getent"))
                .isTrue();
        assumeThat(Command.run("getent", "passwd", USER).exit()).isZero();
        yard = new Yard(Optional.of(RunAs.of(USER, PATH)));
        Files.setPosixFilePermissions(yard.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void end() throws IOException {
        if (yard != null) {
            yard.close();
        }
    }

    @Test
    void theChildIsTheOtherUserInEveryRespect() throws Exception {
        Map<String, String> ours = new HashMap<>(Yard.ENVIRONMENT);
        ours.putAll(Map.of("HOME", "/root", "USER", "root", "XDG_RUNTIME_DIR", "/run/user/0", "TMPDIR", "/root/tmp"));
        String script = "id -un; id -u; id -G; echo $HOME $USER $LOGNAME; echo \"$XDG_RUNTIME_DIR$TMPDIR\"; "
                + "grep CapEff /proc/self/status";
        Launch launch = new Launch("id", List.of("/bin/sh", "-c", script), yard.folder, ours, "");
        String[] user = Command.run("getent", "passwd", USER).output().strip().split(":", -1);

        List<String> seen = lines(yard.start(launch, BOUNDS));

        assertThat(seen.subList(0, 2)).containsExactly(USER, user[2]);
        assertThat(seen.get(2).split(" ", -1)).doesNotContain("0");
        assertThat(seen.subList(3, 5)).containsExactly(user[5] + " " + USER + " " + USER, "");
        assertThat(seen.get(5)).endsWith("0000000000000000");
    }

    @Test
    void whatOnlyWeMayReadItCannotRead() throws Exception {
        Path secret = Files.writeString(yard.folder.resolve("secret"), "open");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

        Child child = yard.sh("cat secret; cat /proc/" + ProcessHandle.current().pid() + "/environ; echo end");

        assertThat(lines(child)).containsExactly("end");
        assertThat(child.stderr()).containsIgnoringCase("denied");
    }

    @Test
    void itEndsWithAllThatItStarted() throws Exception {
        Child child = yard.sh("setsid sh -c 'echo $$; exec sleep 1000' & sh -c 'echo $$; exec sleep 1000' & wait");
        List<Long> pids = List.of(number(child), number(child));

        assertThat(child.end().code()).isEqualTo(143);

        assertThat(pids).noneMatch(Yard::isAlive);
    }

    @Test
    void itCanOpenItsOwnOutputAndInputAgain() throws Exception {
        assumeThat(ProcessTable.isThere()).isTrue();
        Child child = yard.sh("echo out > /dev/stdout; echo err > /dev/stderr; cat /dev/stdin", BOUNDS, "in");

        assertThat(lines(child)).containsExactly("out", "in");
        child.await();
        assertThat(child.stderr()).isEqualTo("err\n");
    }

    @Test
    void aFreshFolderIsItsOwn() throws Exception {
        Path work = yard.folder.resolve("work");
        WorkFolders folders =
                new WorkFolders(List.of(), yard.folder.resolve("data"), work, Optional.of(RunAs.of(USER, PATH)));
        Path fresh = folders.fresh("one");
        Launch launch = new Launch(
                "id",
                List.of("/bin/sh", "-c", "echo here > file; cat file; ls .. > /dev/null || echo closed"),
                fresh,
                Yard.ENVIRONMENT,
                "");

        Child child = yard.start(launch, BOUNDS);

        assertThat(line(child)).isEqualTo("here");
        assertThat(line(child)).isEqualTo("closed");
        assertThat(folders.fresh("two")).isDirectory();
    }

    @Test
    void aFolderForFoldersThatIsSomebodyElsesIsNotUsed() throws IOException {
        Path work = Files.createDirectory(yard.folder.resolve("work"));
        RunAs other = RunAs.of(USER, PATH);
        Files.setAttribute(work, "unix:uid", (int) other.user());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new WorkFolders(List.of(), yard.folder, work, Optional.of(other)).fresh("one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "no-such-user-here", "0", "-i"})
    void whoIsNotThereOrIsRootIsRefusedAtTheStart(String name) {
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> RunAs.of(name, PATH))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StartRefusal.Reason.RUN_AS_UNKNOWN));
    }

    @Test
    void withoutTheProgramsItIsRefusedAtTheStart() {
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> RunAs.of(USER, new SearchPath(List.of())))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(StartRefusal.Reason.RUN_AS_UNSUPPORTED));
    }
}
