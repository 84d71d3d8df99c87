package dev.madang.runner;

import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.util.Optional;
import java.util.UUID;

/** The id of a process: a random UUID (cli-runner, POST /run). */
public record ProcessId(UUID value) {

    /** The module of the subjects of processes. */
    public static final String MODULE = "runner";

    static ProcessId next() {
        return new ProcessId(UUID.randomUUID());
    }

    /** The process behind a subject of this module. */
    public static ProcessId of(Subject subject) {
        return new ProcessId(UUID.fromString(subject.id()));
    }

    /** An id as addresses write it; nothing for what is none. */
    public static Optional<ProcessId> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            // The JDK also reads short forms.
            return id.toString().equalsIgnoreCase(text) ? Optional.of(new ProcessId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * The same for an id without which there is nothing to answer.
     *
     * @throws Failure NOT_FOUND {@code PROCESS_NOT_FOUND}
     */
    public static ProcessId require(String text) {
        return parse(text).orElseThrow(() -> notFound(text));
    }

    static Failure notFound(String id) {
        return Failure.notFound("PROCESS_NOT_FOUND").with("process_id", id);
    }

    /** What the process's events and files hang on. */
    public Subject subject() {
        return new Subject(MODULE, toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
