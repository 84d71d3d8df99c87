package dev.madang.runs;

import dev.madang.events.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A durable run as it stands in the database.
 *
 * @param kind the name of the {@link RunKind} that decides what its steps mean
 * @param subject the event log that tells its story
 * @param progress what the engine keeps count of
 * @param cancel the demand to end it, or null
 */
public record Run(
        RunId id,
        String kind,
        Subject subject,
        String owner,
        RunState state,
        Progress progress,
        @Nullable Cancel cancel,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /**
     * @param version the number of changes so far
     * @param epoch the number of drives that took the run; the fence against an older one
     * @param driver the drive that holds the run, or null
     * @param drives the number of drives ever scheduled
     * @param nextDriveAt when a scheduled drive will start, or null when none is
     */
    record Progress(
            long version,
            long epoch,
            @Nullable String driver,
            long drives,
            @Nullable Instant nextDriveAt) {

        Progress takenBy(String drive) {
            return new Progress(version, epoch + 1, drive, drives, null);
        }

        Progress released() {
            return new Progress(version, epoch, null, drives, nextDriveAt);
        }

        Progress scheduled(Instant at) {
            return new Progress(version, epoch, driver, drives + 1, at);
        }
    }

    /**
     * An accepted demand to end a run, with its stamps.
     *
     * @param ending what the run shall be afterwards: CANCELLED or FAILED
     * @param workEndedAt when the last piece of its work was dead, or null while some lives
     */
    public record Cancel(
            RunState ending,
            String reason,
            Instant requestedAt,
            @Nullable Instant workEndedAt) {

        Cancel workEnded(Instant at) {
            return new Cancel(ending, reason, requestedAt, at);
        }
    }

    Run in(RunState next) {
        return new Run(id, kind, subject, owner, next, progress, cancel, createdAt, endedAt);
    }

    Run with(Progress newProgress) {
        return new Run(id, kind, subject, owner, state, newProgress, cancel, createdAt, endedAt);
    }

    Run with(Cancel newCancel) {
        return new Run(id, kind, subject, owner, state, progress, newCancel, createdAt, endedAt);
    }

    Run endedAt(@Nullable Instant at) {
        return new Run(id, kind, subject, owner, state, progress, cancel, createdAt, at);
    }
}
