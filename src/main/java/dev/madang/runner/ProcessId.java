package dev.madang.runner;

import dev.madang.shared.Subject;
import java.util.UUID;

/** The id of a process: a random UUID (cli-runner, POST /run). */
public record ProcessId(UUID value) {

    static final String MODULE = "runner";

    static ProcessId next() {
        return new ProcessId(UUID.randomUUID());
    }

    static ProcessId of(Subject subject) {
        return new ProcessId(UUID.fromString(subject.id()));
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
