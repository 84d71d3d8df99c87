package dev.madang.runner.process;

import static dev.madang.runner.process.Yard.BOUNDS;
import static dev.madang.runner.process.Yard.line;
import static dev.madang.runner.process.Yard.lines;
import static dev.madang.runner.process.Yard.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madang.runner.process.Child.Exit;
import dev.madang.runner.process.Child.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChildrenTests {

    private static final int MANY = 200;

    @AutoClose
    private final Yard yard = new Yard();

    @Test
    void aChildSeesWhatItWasGivenAndItsMarkAndNothingElse() throws Exception {
        Launch launch = new Launch(
                "child-1", List.of("/usr/bin/env"), yard.folder, Map.of("HERE", "한 줄", Group.MARK, "another"), "");

        List<String> seen = lines(yard.start(launch, BOUNDS));

        assertThat(seen)
                .filteredOn(variable -> !variable.startsWith("_="))
                .containsExactlyInAnyOrder("HERE=한 줄", "MADANG_PROCESS=child-1", "PWD=" + yard.folder);
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        List<String> words = List.of("-n", "", "$(id) `id` ; | > *", "두 단어", "a\nb", "--");
        List<String> command = Stream.concat(
                        Stream.of("/bin/sh", "-c", "for a; do printf '[%s]' \"$a\"; done", "sh"), words.stream())
                .toList();

        assertThat(lines(yard.start(new Launch("id", command, yard.folder, Yard.ENVIRONMENT, ""), BOUNDS)))
                .containsExactly("[-n][][$(id) `id` ; | > *][두 단어][a", "b][--]");
    }

    @Test
    void itWorksInItsFolderAndLeadsAGroupOfItsOwn() throws Exception {
        Child child = yard.sh("pwd -P; echo $$; sleep 1000");

        assertThat(line(child)).isEqualTo(yard.folder.toString());
        long pid = number(child);
        assumeThat(ProcessTable.isThere()).isTrue();
        assertThat(ProcessTable.of(pid).orElseThrow())
                .satisfies(entry -> assertThat(entry.group()).isEqualTo(pid))
                .satisfies(entry -> assertThat(entry.session()).isEqualTo(pid));
    }

    @Test
    void whereThereIsNoSetsidPerlDoesIt() throws Exception {
        SearchPath path = SearchPath.of(System.getenv("PATH"));
        assumeThat(path.find("perl")).isPresent();
        Path folder = Files.createDirectory(yard.folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("perl"), path.find("perl").orElseThrow());
        Children children = children(new SearchPath(List.of(folder)));

        try (Child child = children.start(yard.launch("echo $$; kill -TERM 0; exit 9", ""), BOUNDS)) {
            long pid = number(child);
            assertThat(child.await()).as("its group was not ours").isEqualTo(new Exit(143, Reason.BY_ITSELF));
            assertThat(Yard.isAlive(pid)).isFalse();
        }
    }

    @Test
    void withoutAnyWayToASessionNothingIsStarted() {
        assertNotStarted(children(new SearchPath(List.of())), yard.launch("exit", ""), NotStarted.Reason.NO_SESSIONS);
    }

    @Test
    void anExecutableThatIsGoneStartsNothing() throws IOException {
        Path tool = Files.createFile(yard.folder.resolve("tool"));
        Launch launch = new Launch("id", List.of(tool.toString()), yard.folder, Map.of(), "");

        assertNotStarted(yard.children(), launch, NotStarted.Reason.EXECUTABLE_GONE);
        Files.delete(tool);
        assertNotStarted(yard.children(), launch, NotStarted.Reason.EXECUTABLE_GONE);
    }

    @Test
    void aFolderThatIsGoneStartsNothing() {
        Launch launch = new Launch("id", List.of("/bin/sh"), yard.folder.resolve("gone"), Map.of(), "");

        assertNotStarted(yard.children(), launch, NotStarted.Reason.FOLDER_GONE);
    }

    @Test
    void whatTheSystemRefusesLeavesNothing() {
        long before = descriptors();
        Launch launch = new Launch(
                "id", List.of("/bin/echo", "x".repeat(3 * 1024 * 1024)), yard.folder, Yard.ENVIRONMENT, "input");

        assertNotStarted(yard.children(), launch, NotStarted.Reason.SYSTEM);

        assertThat(yard.records()).isEmptyDirectory();
        assertThat(descriptors()).isLessThanOrEqualTo(before);
    }

    @Test
    void anIdIsTakenOnce() throws Exception {
        Child child = yard.sh("echo $" + Group.MARK + "; sleep 1000");
        Launch same = new Launch(line(child), List.of("/bin/sh"), yard.folder, Map.of(), "");

        assertThatIllegalArgumentException().isThrownBy(() -> yard.children().start(same, BOUNDS));
        assertThat(yard.records().resolve(same.id())).isRegularFile();
    }

    @Test
    void aLaunchThatCannotBeMeantIsRefused() {
        for (String id : List.of("", "../x", "a b", ".", "-x", "한")) {
            assertThatIllegalArgumentException()
                    .as(id)
                    .isThrownBy(() -> new Launch(id, List.of("/bin/sh"), yard.folder, Map.of(), ""));
        }
        for (List<String> command : List.of(List.<String>of(), List.of("sh"), List.of("/bin/sh", "a\0b"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Launch("id", command, yard.folder, Map.of(), ""));
        }
    }

    @Test
    void theEndOfTheServerIsTheEndOfAllChildren() throws Exception {
        Child obedient = yard.sh("trap 'exit 0' TERM; echo $$; sleep 1000 & wait");
        Child stubborn = yard.sh("trap '' TERM; sleep 1000 & echo $!; wait; while :; do sleep 1000; done");
        List<Long> pids = List.of(number(obedient), number(stubborn));
        long before = System.nanoTime();

        yard.children().stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThat(pids).noneMatch(Yard::isAlive);
        assertThat(obedient.end()).isEqualTo(new Exit(0, Reason.SHUT_DOWN));
        assertThat(stubborn.end()).isEqualTo(new Exit(137, Reason.SHUT_DOWN));
        assertNotStarted(yard.children(), yard.launch("exit", ""), NotStarted.Reason.SHUTTING_DOWN);
        yard.children().start();
        assertThat(lines(yard.sh("echo again"))).containsExactly("again");
    }

    @Test
    void programsAreFoundAlongThePath() throws IOException {
        Path first = Files.createDirectory(yard.folder.resolve("first"));
        Path second = Files.createDirectory(yard.folder.resolve("second"));
        Files.createDirectory(first.resolve("tool"));
        Path other = program(first.resolve("other"));
        Path tool = program(second.resolve("tool"));
        Path plain = Files.createFile(second.resolve("plain"));
        Children children = children(SearchPath.of(first + "::relative:" + second));

        assertThat(children.executable("tool")).contains(tool);
        assertThat(children.executable("other")).contains(other);
        assertThat(children.executable(tool.toString())).contains(tool);
        assertThat(Stream.of("plain", plain.toString(), "", ".", "..", "second/tool", "../tool", "to\0ol", "/", "none"))
                .allMatch(name -> children.executable(name).isEmpty());
    }

    @Test
    void afterManyChildrenNoThreadAndNoDescriptorIsHeld() throws Exception {
        lines(yard.sh("echo warm"));
        long before = descriptors();
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String script = List.of("cat", "sleep 1000 & exit 1", "seq 1 30000; sleep 1000", "sleep 1000")
                    .get(i % 4);
            try (Child child = yard.children().start(yard.launch(script, "input"), BOUNDS.withBurst(1000))) {
                if (i % 4 == 0) {
                    assertThat(line(child)).isEqualTo("input");
                }
                children.add(child);
            }
        }

        assertThat(ProcessTable.isThere() ? ProcessTable.all() : List.<ProcessTable.Entry>of())
                .as("nobody works there any more")
                .noneMatch(entry -> ProcessTable.carries(entry.pid(), "PWD=" + yard.folder));
        assertThat(children).hasSize(MANY).allMatch(child -> child.held() == 0);
        assertThat(descriptors()).isLessThanOrEqualTo(before);
        // Theirs are named after them, the JDK's own wait a minute for another process.
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("std")));
        assertThat(yard.records()).isEmptyDirectory();
        assertThat(temporary()).isZero();
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(
                                    "madang-child-" + ProcessHandle.current().pid() + "-"))
                    .count();
        }
    }

    private static long descriptors() {
        String[] open = new java.io.File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }

    private static Path program(Path path) throws IOException {
        Files.writeString(path, "#!/bin/sh\n");
        Files.setPosixFilePermissions(path, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        return path;
    }

    private Children children(SearchPath path) {
        return new Children(
                HeldBytes.shareOfHeap(), new Orphans(yard.records()), path, Optional.empty(), System::nanoTime);
    }

    private void assertNotStarted(Children children, Launch launch, NotStarted.Reason reason) {
        assertThatExceptionOfType(NotStarted.class)
                .isThrownBy(() -> children.start(launch, BOUNDS))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(yard.records().resolve(launch.id())).doesNotExist();
    }
}
