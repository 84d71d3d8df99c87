package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madang.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTests {

    private static final long NO_SERVER = 0;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledServerLeftIsEndedAtTheNextStart() throws Exception {
        try (ParentProcess server = ParentProcess.on(folder)) {
            List<Long> family = server.children();
            assertThat(records()).hasSize(1);

            server.kill();
            assertThat(family).as("nobody ends them when the server dies").allMatch(Yard::isAlive);

            Children next = children();
            next.start();
            assertThat(family).filteredOn(Yard::isAlive).isEmpty();
            assertThat(records()).isEmpty();
            next.stop();
        }
    }

    @Test
    void whatAnotherServerHasIsNoOrphan() throws Exception {
        try (ParentProcess server = ParentProcess.on(folder)) {
            children().start();

            assertThat(server.children()).allMatch(Yard::isAlive);
            assertThat(records()).hasSize(1);
        }
    }

    @Test
    void whoeverHasTheNumberNowIsLeftAlone() throws Exception {
        assumeThat(Command.isThere("setsid")).isTrue();
        Process other = start("another", "setsid", "sleep", "1000");
        await().until(() ->
                ProcessTable.of(other.pid()).filter(o -> o.session() == o.pid()).isPresent());
        long birth = ProcessTable.birth(other.pid()).orElseThrow();
        write("child-1", ProcessTable.boot(), other.pid(), birth - 1);

        children().start();

        assertThat(other.isAlive()).isTrue();
        assertThat(records()).isEmpty();
        write("child-1", ProcessTable.boot(), other.pid(), birth);
        children().start();
        assertThat(other.isAlive()).as("as itself it would have been ended").isFalse();
    }

    @Test
    void aGroupWhoseLeaderIsDeadIsKnownByAMemberThatCarriesTheMark() throws Exception {
        assumeThat(ProcessTable.isThere() && Command.isThere("setsid")).isTrue();
        Process leader = start("child-1", "setsid", "sh", "-c", "env -i sleep 1000 & sleep 1000 & exit 0");
        leader.waitFor();
        List<Long> left = members(leader.pid());
        assertThat(left).hasSize(2);

        write("child-2", ProcessTable.boot(), leader.pid(), 1);
        children().start();
        assertThat(left).as("a stranger's group").allMatch(Yard::isAlive);

        write("child-1", ProcessTable.boot(), leader.pid(), 1);
        children().start();
        assertThat(left).noneMatch(Yard::isAlive);
    }

    @Test
    void oneWhoseNumberWasNeverWrittenIsKnownByItsMark() throws Exception {
        assumeThat(ProcessTable.isThere()).isTrue();
        Process marked = start("child-1", "sleep", "1000");
        Process other = start("child-10", "sleep", "1000");
        await().until(() -> ProcessTable.carries(marked.pid(), Group.MARK + "=child-1"));
        write("child-1", ProcessTable.boot(), 0, 0);

        children().start();

        assertThat(marked.isAlive()).isFalse();
        assertThat(other.isAlive()).isTrue();
        assertThat(records()).isEmpty();
    }

    @Test
    void afterAnotherStartOfTheMachineNumbersMeanNothing() throws Exception {
        Process other = start("child-1", "sleep", "1000");
        write(
                "child-1",
                "another-boot",
                other.pid(),
                ProcessTable.birth(other.pid()).orElseThrow());

        children().start();

        assertThat(other.isAlive()).isTrue();
        assertThat(records()).isEmpty();
    }

    @Test
    void whatIsNoRecordHoldsNothingUp() throws Exception {
        Files.writeString(folder.resolve("half"), "boot=x\nserver=");
        Files.createDirectory(folder.resolve("folder"));

        children().start();

        assertThat(records()).hasSize(2);
    }

    private static List<Long> members(long group) {
        return ProcessTable.all().stream()
                .filter(entry -> entry.group() == group && entry.isAlive())
                .map(ProcessTable.Entry::pid)
                .toList();
    }

    private Process start(String mark, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(Group.MARK, mark);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void write(String id, String boot, long child, long birth) throws IOException {
        Files.writeString(
                folder.resolve(id),
                "boot=%s%nserver=%d%nserver.birth=1%nchild=%d%nchild.birth=%d%n"
                        .formatted(boot, NO_SERVER, child, birth));
    }

    private Children children() {
        return new Children(
                HeldBytes.shareOfHeap(),
                new Orphans(folder),
                SearchPath.of(System.getenv("PATH")),
                Optional.empty(),
                System::nanoTime);
    }

    private List<Path> records() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
