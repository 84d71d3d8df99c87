package dev.madang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.cli.LauncherProject.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a project folder of its own, with programs in the places of Java and Maven that write down their calls. */
class LauncherTests extends LauncherTest {

    @Test
    void itBuildsWhenSourcesAreNewerAndOnlyThen() throws Exception {
        Result first = project.madang("serve", "--port", "0");
        assertThat(first.err()).isEqualTo("Building Madang…\n");
        assertThat(first.out()).contains("jar of 1", "arg serve", "arg --port", "arg 0");
        assertThat(project.mavenCalls()).hasSize(1).first().asString().contains("package");
        assertThat(Files.readString(folder.resolve("calls.maven")))
                .isEqualTo("in " + project.home + " with " + folder.resolve("jdk") + "\n");

        assertThat(project.madang("serve").err()).isEmpty();
        assertThat(project.mavenCalls()).hasSize(1);

        project.change("src/main/java/A.java", "2");
        assertThat(project.madang("serve").out()).contains("jar of 2");
        assertThat(project.mavenCalls()).hasSize(2);

        project.change("pom.xml", "<project></project>");
        project.madang("serve");
        assertThat(project.mavenCalls()).hasSize(3);
    }

    @Test
    void aSourceFromTheFutureDoesNotKeepItBuildingForEver() throws Exception {
        Path source = project.home.resolve("src/main/java/A.java");
        FileTime now = Files.getLastModifiedTime(source);
        Files.setLastModifiedTime(source, FileTime.from(now.toInstant().plusSeconds(3600)));
        assertThat(project.madang("serve").out()).contains("jar of 1");
        assertThat(project.mavenCalls()).hasSize(1);
    }

    @Test
    void argumentsAndTheCallersFolderReachTheCommandUnchanged() throws Exception {
        Result result =
                project.madang("run", "라네즈 리뷰 분석해서 \"인사이트\" 뽑아줘", "", "a  b", "$HOME `x` *", "--dataset", "./r.csv");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("arg 라네즈 리뷰 분석해서 \"인사이트\" 뽑아줘\narg \narg a  b\narg $HOME `x` *\narg --dataset\narg ./r.csv\n")
                .contains("in " + project.caller + "\n");
    }

    @Test
    void theExitCodeIsTheCommands() throws Exception {
        assertThat(project.run(Map.of("JAVA_EXITS", "7"), project.launcher()).code())
                .isEqualTo(7);
    }

    @Test
    void itFindsItsProjectThroughLinksAndThroughPath() throws Exception {
        Path far = Files.createSymbolicLink(folder.resolve("far"), project.home.resolve("madang"));
        Files.createSymbolicLink(project.caller.resolve("near"), project.caller.relativize(far));
        assertThat(project.run(Map.of(), "./near", "x").out()).contains("jar of 1", "in " + project.caller);
        Files.createSymbolicLink(folder.resolve("bin/madang"), far);
        assertThat(project.run(Map.of(), "env", "madang", "x").out()).contains("jar of 1", "in " + project.caller);
        assertThat(project.mavenCalls()).hasSize(1);
    }

    @Test
    void aBuildThatFailsShowsItsErrorsAndStartsNothing() throws Exception {
        Result result = project.run(Map.of("MAVEN_FAILS", "yes"), project.launcher(), "serve");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("[ERROR] A.java:[1,1] no such thing", "The build failed")
                .doesNotContain("noise");
        assertThat(project.madang("serve").out()).contains("jar of 1");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(project.process(Map.of("MAVEN_TAKES", "1"), project.launcher(), "serve")
                    .start());
        }
        for (Process one : both) {
            assertThat(LauncherProject.result(one).out()).contains("jar of 1");
        }
        assertThat(project.mavenCalls()).hasSize(1);
    }

    @Test
    void theLockOfALauncherThatWasKilledIsTakenAway() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(project.home.resolve("target/madang.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        assertThat(project.madang("serve").out()).contains("jar of 1");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildDoesNotTakeTheJarAwayFromARunningServer() throws Exception {
        Process server = project.process(Map.of("JAVA_WAITS", "yes"), project.launcher(), "serve")
                .start();
        var output = server.inputReader(StandardCharsets.UTF_8);
        String jar = output.readLine().substring("jar ".length());
        project.change("src/main/java/A.java", "2");
        assertThat(project.madang("version").out()).contains("jar of 2");
        assertThat(Path.of(jar)).hasContent("jar of 1\n");
        server.getOutputStream().close();
        assertThat(server.waitFor()).isZero();
        project.madang("version");
        assertThat(Path.of(jar)).doesNotExist();
    }

    @Test
    void itTakesJavaHomeThenPathThenWhatIsInstalled() throws Exception {
        project.jdk("old", 17);
        project.jdk("newer", 26);
        project.jdk("sdkman/candidates/java/21", 21);
        project.jdk("sdkman/candidates/java/25", 25);
        String launcher = project.launcher();
        assertThat(project.run(Map.of("JAVA_HOME", project.jdkFolder("newer")), launcher)
                        .out())
                .contains("java newer\n");
        project.link("bin/java", "newer/bin/java");
        assertThat(project.run(Map.of("JAVA_HOME", project.jdkFolder("old")), launcher)
                        .out())
                .contains("java newer\n");
        project.link("bin/java", "old/bin/java");
        // What is installed here would be found too.
        String text = Files.readString(LAUNCHER).replace("/usr/lib/jvm/*", "");
        Files.writeString(project.home.resolve("madang"), text);
        Map<String, String> unset =
                Map.of("JAVA_HOME", "", "SDKMAN_DIR", project.jdkFolder("sdkman"), "HOME", project.jdkFolder("none"));
        assertThat(project.run(unset, launcher).out()).contains("java sdkman/candidates/java/25\n");
    }

    @Test
    void withoutAJdkThatIsNewEnoughItSaysSo() throws Exception {
        String text = Files.readString(LAUNCHER).replace("oldest_java=25", "oldest_java=99");
        Files.writeString(project.home.resolve("madang"), text);
        String launcher = project.launcher();
        Result english = project.run(Map.of("LANG", "en_US.UTF-8"), launcher, "serve");
        assertThat(english.code()).isEqualTo(1);
        assertThat(english.err()).startsWith("No JDK 99 or newer was found").containsOnlyOnce("\n");
        assertThat(project.run(Map.of("LANG", "ko_KR.UTF-8"), launcher, "serve").err())
                .startsWith("JDK 99 이상을 찾지 못했습니다.");
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));
        Files.createDirectories(folder.resolve("tools"));
        for (String tool :
                List.of("sh", "sed", "find", "head", "dirname", "basename", "readlink", "cat", "id", "mkdir")) {
            Files.createSymbolicLink(folder.resolve("tools").resolve(tool), LauncherProject.which(tool));
        }
        Map<String, String> path = Map.of("PATH", folder.resolve("tools").toString());
        Result result = project.run(path, project.launcher(), "serve");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("Maven was not found; install 3.8.7 or newer, for example with apt-get install"
                        + " maven or brew install maven.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', C.UTF-8, ''",
        "'', POSIX, C.UTF-8, ''",
        "ko_KR.not-installed, '', C.UTF-8, ko",
        "C.UTF-8, '', '', ''",
    })
    void whereNoUsableCharacterSetIsNamedItIsUtf8(String lang, String all, String charset, String language)
            throws Exception {
        Result result = project.run(Map.of("LANG", lang, "LC_ALL", all), project.launcher());
        assertThat(result.out()).contains("charset " + charset + "\nlanguage " + language + "\n");
    }

    @Test
    void testRunsAllOfMavenAndSumsUp() throws Exception {
        reports();
        project.script("bin/chromium", "exit 0");
        Result result = project.madang("test");
        assertThat(project.mavenCalls()).containsExactly("mvn -B verify");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("The ten slowest tests:\n      3.50 s  ATests.slow\n      0.20 s  ATests.odd <&> 이름\n")
                .contains("Skipped:\n  ATests.later\n")
                .endsWith("2 passed, 0 failed, 1 skipped\n");
    }

    @Test
    void aFailedTestRunHasMavensExitCodeAndAClosingLineToo() throws Exception {
        project.script("bin/chromium", "exit 0");
        Result result = project.run(Map.of("MAVEN_FAILS", "yes"), project.launcher(), "test");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).endsWith("0 passed, 0 failed, 0 skipped\n");
        assertThat(project.home.resolve("target/madang.lock")).doesNotExist();
    }

    // Maven leaves these; the launcher clears old ones away before it starts Maven.
    private void reports() throws IOException {
        String report = """
                <testsuite name="dev.ATests" tests="3">
                  <testcase name="slow" classname="dev.ATests" time="3.5"/>
                  <testcase name="odd &lt;&amp;&gt; 이름" classname="dev.ATests" time="0.2"><system-out>x</system-out></testcase>
                  <testcase name="later" classname="dev.ATests" time="0"><skipped message="no browser"/></testcase>
                </testsuite>
                """;
        Path kept = Files.writeString(folder.resolve("report.xml"), report);
        Path stale = Files.createDirectories(project.home.resolve("target/surefire-reports"))
                .resolve("TEST-old.xml");
        Files.writeString(stale, "<testsuite><testcase name='gone' classname='B'><failure/></testcase></testsuite>");
        String maven = Files.readString(folder.resolve("bin/mvn"));
        project.script(
                "bin/mvn",
                maven + "mkdir -p target/surefire-reports && cp '" + kept
                        + "' target/surefire-reports/TEST-dev.ATests.xml\n");
    }
}
