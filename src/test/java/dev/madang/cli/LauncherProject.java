package dev.madang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A project folder with the launcher, and programs in the places of Java and Maven that write down how they are called. */
final class LauncherProject {

    /** What a call left. */
    record Result(int code, String out, String err) {}

    private final Path folder;
    private final Path calls;

    /** The folder that is built; its name has a space. */
    final Path home;

    /** The folder that the launcher is called from. */
    final Path caller;

    LauncherProject(Path folder, Path launcher) throws IOException {
        this.folder = folder;
        home = Files.createDirectory(folder.resolve("a project"));
        caller = Files.createDirectory(folder.resolve("somewhere else"));
        calls = folder.resolve("calls");
        Files.copy(launcher, home.resolve("madang"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("src/main/java"));
        Files.writeString(home.resolve("src/main/java/A.java"), "1");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Path report = Files.createDirectory(home.resolve("scripts")).resolve("TestReport.java");
        Files.copy(Path.of("scripts/TestReport.java"), report);
        jdk("jdk", 25);
        script("bin/mvn", """
                echo "mvn $*" >>'%1$s'
                echo "in $(pwd) with $JAVA_HOME" >>'%1$s.maven'
                sleep "${MAVEN_TAKES:-0}"
                [ -z "${MAVEN_FAILS:-}" ] || { echo '[INFO] noise'; echo '[ERROR] A.java:[1,1] no such thing'; exit 1; }
                mkdir -p target && echo "jar of $(cat src/main/java/A.java)" >target/madang.jar
                """.formatted(calls));
    }

    String launcher() {
        return home.resolve("madang").toString();
    }

    Result madang(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(arguments));
        return run(Map.of(), command.toArray(String[]::new));
    }

    Result run(Map<String, String> environment, String... command) throws Exception {
        return result(process(environment, command).start());
    }

    ProcessBuilder process(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("MADANG_"));
        all.put("LANG", "en_US.UTF-8");
        all.put("JAVA_HOME", jdkFolder("jdk"));
        all.put("PATH", folder.resolve("bin") + ":" + all.get("PATH"));
        all.putAll(environment);
        return builder;
    }

    static Result result(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }

    List<String> mavenCalls() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    void jdk(String name, int version) throws IOException {
        Path home = folder.resolve(name);
        script(name + "/bin/javac", "exit 0");
        script(name + "/bin/java", """
                output= flags=
                while [ $# -gt 0 ] && [ "$1" != -jar ]; do
                  case $1 in
                    *.java) exec '%s/bin/java' -Dstdout.encoding=UTF-8 "$@" ;;
                    -XX:AOTCacheOutput=*) output=${1#*=} ;;
                    -XX:AOTCache=* | -Dmadang.prepare=* | -Dspring.aot.enabled=*) flags="$flags$1;" ;;
                  esac
                  shift
                done
                case "${3:-}" in
                  extract) mkdir -p "$7" && cp "$2" "$7/$5"; exit ;;
                  generate)
                    [ ! -f "$(dirname "$0")/generates-nothing" ] || exit 1
                    cp "$5" "$7" && echo "with beans" >>"$7"; exit ;;
                  rehearse)
                    echo "rehearsed $2 with key ${OPENAI_API_KEY:-none}" >>"$(dirname "$0")/rehearsals"
                    [ ! -f "$(dirname "$0")/stumbles" ] || exit 1
                    echo cache >"$output"; exit ;;
                esac
                echo "jar $2"; echo "java %s"; echo "charset ${LC_ALL:-}"; echo "language ${MADANG_LANGUAGE:-}"; echo "in $(pwd -P)"; echo "flags $flags"; cat "$2"; shift 2
                for argument in "$@"; do printf 'arg %%s\\n' "$argument"; done
                if [ -n "${JAVA_WAITS:-}" ]; then cat >/dev/null; fi
                exit "${JAVA_EXITS:-0}"
                """.formatted(System.getProperty("java.home"), name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + ".0.3\"\n");
    }

    String jdkFolder(String name) {
        return folder.resolve(name).toString();
    }

    void link(String name, String target) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), folder.resolve(target));
    }

    static Path which(String tool) throws IOException {
        for (String directory : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, tool))) {
                return Path.of(directory, tool);
            }
        }
        throw new IOException(tool);
    }

    void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    // The last build is put into the past instead of waiting for a file system that counts coarsely.
    void change(String name, String text) throws IOException {
        Path stamp = home.resolve("target/madang.stamp");
        Instant built = Files.getLastModifiedTime(stamp).toInstant();
        Files.setLastModifiedTime(stamp, FileTime.from(built.minusSeconds(5)));
        Files.writeString(home.resolve(name), text);
        Files.setLastModifiedTime(home.resolve(name), FileTime.from(built.minusSeconds(3)));
    }
}
