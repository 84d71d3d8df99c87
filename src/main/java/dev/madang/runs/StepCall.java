package dev.madang.runs;

import dev.madang.events.EventWriter;
import dev.madang.events.NewEvent;
import dev.madang.runs.Change.Target;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One attempt of a step, handed to the kind that performs it.
 *
 * @param run the run when the attempt began
 * @param step the step, in state RUNNING
 * @param story the run's log, for what the step tells on its way
 */
public record StepCall(Run run, Step step, Story story) {

    /** Appends an event of the step's progress; it is committed on return. Refused once the run was taken away or ended. */
    public void tell(NewEvent event) {
        story.append(List.of(event));
    }

    /** For a step that tells much: its events are committed in groups. The step closes the writer before it ends. */
    public EventWriter writer() {
        return new EventWriter(story::append);
    }

    /** The log of a run as long as one drive holds it. */
    public static final class Story {

        private static final Logger LOG = LoggerFactory.getLogger(Story.class);
        private static final long DATABASE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

        private final GroupCommit commits;
        private final Run run;
        private final long epoch;

        Story(GroupCommit commits, Run run, long epoch) {
            this.commits = commits;
            this.run = run;
            this.epoch = epoch;
        }

        /** A database that is away for a moment costs no work: what is told waits here until it can be written. */
        void append(List<NewEvent> events) {
            boolean again = false;
            while (!isTold(events, again)) {
                again = true;
                LockSupport.parkNanos(DATABASE_PAUSE_NANOS);
            }
        }

        private boolean isTold(List<NewEvent> events, boolean again) {
            try {
                Change.Made<@Nullable Void> ignored = commits.make(
                        new Change<>(new Target.Alive(run.id(), epoch), null, turn -> tell(turn, events, again)));
                return true;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("what {} tells waits for the database: {}", run.id(), e.toString());
                return false;
            }
        }

        private static @Nullable Void tell(RunTurn turn, List<NewEvent> events, boolean again) {
            if (again) {
                turn.tellOnce(events);
            } else {
                events.forEach(turn::tell);
            }
            return null;
        }
    }
}
