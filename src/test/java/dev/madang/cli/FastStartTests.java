package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.LauncherProject.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the launcher prepares so that the JVM starts fast, with a program in the place of Java that writes down its calls. */
class FastStartTests extends LauncherTest {

    private static final Map<String, String> KEY = Map.of("OPENAI_API_KEY", "sk-secret");

    @Test
    void aServerIsToldToPrepareOnceAndLaterOnesUseWhatWasPrepared() throws Exception {
        assertThat(project.madang("serve").out())
                .contains("flags -Dmadang.prepare=" + project.home.resolve("madang") + ";\n");

        Result prepared = project.run(KEY, project.launcher(), "prepare");
        assertThat(prepared).isEqualTo(new Result(0, "", "Preparing fast starts…\n"));
        assertThat(project.madang("prepare")).isEqualTo(new Result(0, "", ""));

        Result fast = project.madang("serve", "--port", "0");
        assertThat(fast.out())
                .contains("jar " + parts() + "/madang.jar\n", "jar of 1", "with beans", "arg --port")
                .contains("flags -XX:AOTCache=" + parts(), ";-Dspring.aot.enabled=true;\n")
                .doesNotContain("madang.prepare");
        assertThat(fast.err()).isEmpty();
        assertThat(rehearsals()).containsExactly("rehearsed " + parts() + "/madang.jar with key none");
    }

    @Test
    void withoutBeansOfItsOwnTheJarIsRehearsedAsItIs() throws Exception {
        project.script("jdk/bin/generates-nothing", "");
        assertThat(project.madang("prepare").code()).isZero();
        assertThat(project.madang("serve").out())
                .contains("jar of 1", "AOTCache")
                .doesNotContain("with beans");
        assertThat(rehearsals()).hasSize(1);
    }

    @Test
    void aNewBuildGetsACacheOfItsOwn() throws Exception {
        project.madang("prepare");
        Path old = parts();
        project.change("src/main/java/A.java", "2");
        assertThat(project.madang("serve").out())
                .contains("jar of 2", "madang.prepare")
                .doesNotContain("AOTCache");
        project.madang("prepare");
        assertThat(project.madang("serve").out()).contains("jar of 2", "AOTCache");
        assertThat(old).doesNotExist();
    }

    @Test
    void anotherJdkGetsACacheOfItsOwn() throws Exception {
        project.madang("prepare");
        project.jdk("newer", 26);
        Map<String, String> newer = Map.of("JAVA_HOME", project.jdkFolder("newer"));
        assertThat(project.run(newer, project.launcher(), "serve").out())
                .contains("jar " + parts(), "madang.prepare")
                .doesNotContain("AOTCache");
        project.run(newer, project.launcher(), "prepare");
        assertThat(project.run(newer, project.launcher(), "serve").out()).contains("AOTCache");
        assertThat(project.madang("serve").out()).contains("AOTCache");
    }

    @Test
    void aBuildTakesNothingAwayFromAServerThatRunsFromTheParts() throws Exception {
        project.madang("prepare");
        Path old = parts();
        Process server = project.process(Map.of("JAVA_WAITS", "yes"), project.launcher(), "serve")
                .start();
        assertThat(server.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("jar " + old + "/madang.jar");
        project.change("src/main/java/A.java", "2");
        project.madang("prepare");
        assertThat(old.resolve("madang.jar")).content().startsWith("jar of 1\n");
        server.getOutputStream().close();
        server.waitFor();
        project.change("src/main/java/A.java", "3");
        project.madang("prepare");
        assertThat(old).doesNotExist();
    }

    @Test
    void whatFailsIsTriedThriceInTheBackgroundAndAnyTimeByHand() throws Exception {
        project.script("jdk/bin/stumbles", "");
        for (int i = 0; i < 3; i++) {
            assertThat(project.madang("serve").out()).contains("madang.prepare");
            assertThat(project.madang("prepare", "--quietly")).isEqualTo(new Result(1, "", ""));
        }
        assertThat(project.madang("serve").out()).contains("jar of 1", "flags \n");
        assertThat(project.madang("prepare").err())
                .startsWith("Preparing fast starts…\nFast starts could not be prepared; what went wrong is in ");
        Files.delete(folder.resolve("jdk/bin/stumbles"));
        assertThat(project.madang("prepare").code()).isZero();
        assertThat(project.madang("serve").out()).contains("AOTCache");
    }

    @Test
    void aPreparationThatWasKilledIsBegunAnew() throws Exception {
        project.madang("version");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(project.home.resolve("target/prepare.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        String build =
                Files.readString(project.home.resolve("target/madang.stamp")).strip();
        Path half = Files.createDirectories(project.home.resolve("target/fast/" + build + ".next/madang.jar"));
        assertThat(project.madang("prepare", "--quietly").code()).isZero();
        assertThat(project.madang("serve").out()).contains("jar of 1", "AOTCache");
        assertThat(half).doesNotExist();
    }

    @Test
    void thereIsOnePreparationAtATime() throws Exception {
        project.madang("version");
        Path lock = Files.createDirectories(project.home.resolve("target/prepare.lock"));
        Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
        assertThat(project.madang("prepare", "--quietly")).isEqualTo(new Result(0, "", ""));
        assertThat(rehearsals()).isEmpty();
        assertThat(lock).exists();
    }

    @Test
    void whereNothingCanBePreparedTheServerStartsAllTheSame() throws Exception {
        project.madang("version");
        Files.writeString(project.home.resolve("target/fast"), "in the way");
        assertThat(project.madang("prepare").code()).isEqualTo(1);
        Result server = project.madang("serve");
        assertThat(server.out()).contains("jar of 1");
        assertThat(server.err()).isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        assertThat(project.run(Map.of("MADANG_PREPARE", "off"), project.launcher(), "serve")
                        .out())
                .contains("flags \n");
    }

    @Test
    void aCacheThatTheJvmRefusesIsNotMentioned() throws Exception {
        project.madang("prepare");
        project.script("jdk/bin/java", """
                case $1 in -XX:AOTCache=*) exec '%s/bin/java' "$1" "$2" "$3" --version ;; esac
                echo "no cache"
                """.formatted(System.getProperty("java.home")));
        Result result = project.madang("version");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Runtime Environment").doesNotContain("[warning]", "[error", "no cache");
    }

    private Path parts() throws IOException {
        try (Stream<Path> all = Files.list(project.home.resolve("target/fast"))) {
            return all.reduce((_, _) -> {
                        throw new IllegalStateException("parts of two builds");
                    })
                    .orElseThrow();
        }
    }

    private List<String> rehearsals() throws IOException {
        Path file = folder.resolve("jdk/bin/rehearsals");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
