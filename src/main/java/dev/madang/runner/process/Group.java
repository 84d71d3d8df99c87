package dev.madang.runner.process;

import dev.madang.runner.process.ProcessTable.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child with everything that it started: its process group, its session, and (on Linux) whoever left both but still carries the
 * mark in its environment.
 */
final class Group {

    /** The variable by which the descendants of a child are known. */
    static final String MARK = "MADANG_PROCESS";

    private static final Logger LOG = LoggerFactory.getLogger(Group.class);
    private static final Duration UNTIL_KILLED = Duration.ofSeconds(10);
    private static final long SHORTEST_PAUSE = 1_000_000;
    private static final long LONGEST_PAUSE = 50_000_000;
    private static final long UNKNOWN = -1;

    private final long leader;
    private final long birth;
    private final String variable;
    // Once it is known it stays so: whoever proved it may be the first to die.
    private boolean isOurs;
    private List<ProcessHandle> relatives = List.of();

    private Group(long leader, long birth, String id, boolean isOurs) {
        this.leader = leader;
        this.birth = birth;
        this.variable = MARK + "=" + id;
        this.isOurs = isOurs;
    }

    /** The group of a child that this process has just started. */
    static Group of(Process process, String id) {
        return new Group(process.pid(), ProcessTable.birth(process.pid()).orElse(UNKNOWN), id, true);
    }

    /**
     * The group that an earlier server wrote down. Its number may be another's by now, so it counts only if its leader is the one
     * that was written down, or if one of its members carries the mark.
     *
     * @param leader 0 when the server did not come to write it
     */
    static Group found(long leader, long birth, String id) {
        return new Group(leader, birth, id, false);
    }

    /** TERM, then KILL after the grace. False if somebody withstood even that, or may not be signalled by us. */
    boolean end(Duration grace) {
        relatives = ProcessTable.isThere()
                ? List.of()
                : ProcessHandle.of(leader).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList();
        if (signal(SystemCalls.TERM) && !isGoneWithin(grace)) {
            long until = System.nanoTime() + UNTIL_KILLED.toNanos();
            while (signal(SystemCalls.KILL) && !isGoneWithin(Duration.ofMillis(100))) {
                if (System.nanoTime() - until > 0) {
                    LOG.warn("what child {} left does not die: {}", leader, alive());
                    return false;
                }
            }
        }
        return true;
    }

    /** False if there was nobody left. */
    private boolean signal(int signal) {
        if (!ProcessTable.isThere()) {
            return signalWithoutTable(signal);
        }
        List<Entry> alive = alive();
        if (alive.stream().anyMatch(this::isInGroup)) {
            boolean ignored = SystemCalls.signalGroup(leader, signal);
        }
        alive.stream().filter(entry -> !isInGroup(entry)).forEach(entry -> SystemCalls.signal(entry.pid(), signal));
        return !alive.isEmpty();
    }

    private boolean isInGroup(Entry entry) {
        return entry.group() == leader;
    }

    private boolean isGoneWithin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        long pause = SHORTEST_PAUSE;
        while (isAlive()) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return true;
    }

    boolean isAlive() {
        return ProcessTable.isThere() ? !alive().isEmpty() : isAliveWithoutTable();
    }

    /**
     * The table is not read at one instant: who was forked meanwhile by one that was seen dead is missing. So nobody is there only if
     * nobody is found twice, and once more where the system knows of the group, be they only zombies.
     */
    private List<Entry> alive() {
        List<Entry> found = look();
        for (int again = 0; found.isEmpty() && again < (isGroupThere() ? 2 : 1); again++) {
            found = look();
        }
        return found;
    }

    private boolean isGroupThere() {
        return leader > 1 && isOurs && SystemCalls.signalGroup(leader, 0);
    }

    private List<Entry> look() {
        List<Entry> all = ProcessTable.all();
        List<Entry> marked = all.stream()
                .filter(entry -> entry.isAlive() && entry.birth() >= birth)
                .filter(entry -> ProcessTable.carries(entry.pid(), variable))
                .toList();
        if (!isNumberOurs(all, marked)) {
            return marked;
        }
        Stream<Entry> members = all.stream().filter(entry -> entry.isAlive() && isMember(entry));
        return Stream.concat(marked.stream(), members).distinct().toList();
    }

    private boolean isMember(Entry entry) {
        return entry.pid() == leader || entry.group() == leader || entry.session() == leader;
    }

    /** A number stays taken as long as a group or session has it, so one certain member is enough. */
    private boolean isNumberOurs(List<Entry> all, List<Entry> marked) {
        Optional<Entry> first =
                all.stream().filter(entry -> entry.pid() == leader).findFirst();
        if (leader <= 1 || first.filter(entry -> entry.birth() != birth).isPresent()) {
            return false;
        }
        isOurs = isOurs || first.isPresent() || marked.stream().anyMatch(this::isMember);
        return isOurs;
    }

    private boolean isLeaderTheSame() {
        return leader > 1 && (isOurs || ProcessTable.birth(leader).orElse(UNKNOWN) == birth);
    }

    private boolean signalWithoutTable(int signal) {
        if (!isAliveWithoutTable()) {
            return false;
        }
        if (isLeaderTheSame() && !SystemCalls.signalGroup(leader, signal)) {
            // It may not have come to make a group yet.
            boolean ignored = ProcessHandle.of(leader).isPresent() && SystemCalls.signal(leader, signal);
        }
        relatives.stream()
                .filter(ProcessHandle::isAlive)
                .forEach(relative -> SystemCalls.signal(relative.pid(), signal));
        return true;
    }

    private boolean isAliveWithoutTable() {
        return (isLeaderTheSame()
                        && (SystemCalls.signalGroup(leader, 0)
                                || ProcessHandle.of(leader)
                                        .filter(ProcessHandle::isAlive)
                                        .isPresent()))
                || relatives.stream().anyMatch(ProcessHandle::isAlive);
    }
}
