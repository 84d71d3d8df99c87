package dev.madang.runner.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/** The calls of POSIX that the JDK does not offer: signals to a process group, named pipes, who we are. */
@SuppressWarnings("restricted")
final class SystemCalls {

    static final int TERM = 15;
    static final int KILL = 9;

    // The same on Linux and macOS.
    private static final int ESRCH = 3;
    private static final int OWNER_ONLY = 0600;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle SIGNAL = find(
            "kill",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
            Linker.Option.captureCallState("errno"));
    private static final MethodHandle MAKE_PIPE = find(
            "mkfifo",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.captureCallState("errno"));
    private static final MethodHandle USER = find("geteuid", FunctionDescriptor.of(ValueLayout.JAVA_INT));

    private SystemCalls() {}

    /** Sends a signal to a process; false if there is none. 0 only asks. */
    static boolean signal(long process, int signal) {
        return kill(positive(process), signal);
    }

    /** Sends a signal to all of a process group; false if there is none. Zombies count. */
    static boolean signalGroup(long group, int signal) {
        return kill(-positive(group), signal);
    }

    /** Makes a named pipe that only its owner may use. */
    static void makePipe(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = (int) MAKE_PIPE.invokeExact(state, arena.allocateFrom(path.toString()), OWNER_ONLY);
            if (result != 0) {
                throw new IOException("no pipe can be made at " + path + ": error " + (int) ERRNO.get(state, 0L));
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isRoot() {
        try {
            return (int) USER.invokeExact() == 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    // To kill(2) 0 is our own group, 1 is init and -1 is everybody.
    private static int positive(long process) {
        if (process <= 1 || process > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no process of ours: " + process);
        }
        return (int) process;
    }

    private static boolean kill(int target, int signal) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            return (int) SIGNAL.invokeExact(state, target, signal) == 0 || (int) ERRNO.get(state, 0L) != ESRCH;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(String name, FunctionDescriptor shape, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }
}
