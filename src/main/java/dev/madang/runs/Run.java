package dev.madang.runs;

import dev.madang.shared.Subject;
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
     * What the engine keeps count of.
     *
     * @param version the number of changes so far
     * @param epoch the number of drives that took the run; the fence against an older one
     * @param driver the node that drives the run, or null
     * @param questions how many of its questions wait for a person
     * @param nextDriveAt when it wants to be driven next, or null while it is driven or cannot move
     */
    public record Progress(
            long version,
            long epoch,
            @Nullable String driver,
            int questions,
            @Nullable Instant nextDriveAt) {

        static final Progress NONE = new Progress(0, 0, null, 0, null);

        Progress takenBy(String node) {
            return new Progress(version, epoch + 1, node, questions, null);
        }

        Progress released() {
            return new Progress(version, epoch, null, questions, nextDriveAt);
        }

        Progress scheduled(@Nullable Instant at) {
            return new Progress(version, epoch, driver, questions, at);
        }

        Progress asking(int number) {
            return new Progress(version, epoch, driver, number, nextDriveAt);
        }

        Progress changed() {
            return new Progress(version + 1, epoch, driver, questions, nextDriveAt);
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
