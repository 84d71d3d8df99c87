package dev.madang.runs;

import dev.madang.approvals.NewQuestion;
import dev.madang.approvals.Question;
import dev.madang.events.NewEvent;
import dev.madang.shared.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of a run, inside one transaction that holds the run's lock. What is said here is written when the change returns:
 * the run, its steps, then its events as the last statement.
 */
public final class RunTurn {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> dirty = new LinkedHashSet<>();
    private final Set<String> replanned = new LinkedHashSet<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final Outside outside;
    private final Instant now;
    private final Run before;
    private Origin origin = Origin.OTHERS;
    private @Nullable List<Step> claimed;
    private Run run;

    RunTurn(Run run, List<Step> steps, Instant now, Outside outside) {
        this.run = run;
        this.before = run;
        this.now = now;
        this.outside = outside;
        steps.forEach(step -> this.steps.put(step.key(), step));
    }

    /** The way to the questions of the run, and to its log. */
    interface Outside {
        Question ask(NewQuestion question);

        void withdraw();

        /** Takes back what is asked about one thing; gives how many questions that were. */
        int withdraw(String about);

        /** Whether these are the last events of the run's log, in this order. */
        boolean hasTold(List<NewEvent> last);
    }

    private enum Origin {
        BEGINNING,
        DRIVE,
        OTHERS
    }

    public Run run() {
        return run;
    }

    /** The instant of the change; all its stamps are the same. */
    public Instant now() {
        return now;
    }

    /** The steps in the order in which they were added. */
    public Collection<Step> steps() {
        return Collections.unmodifiableCollection(new ArrayList<>(steps.values()));
    }

    /**
     * One step by its key.
     *
     * @throws Failure NOT_FOUND {@code STEP_NOT_FOUND}
     */
    public Step step(String key) {
        Step step = steps.get(key);
        if (step == null) {
            throw Failure.notFound("STEP_NOT_FOUND").with("key", key);
        }
        return step;
    }

    public boolean has(String key) {
        return steps.containsKey(key);
    }

    public void add(NewStep plan) {
        if (has(plan.key())) {
            throw new IllegalStateException("step " + plan.key() + " is there already");
        }
        added.add(plan.key());
        put(Step.added(plan, steps.size()));
    }

    /** Holds a ready step until a person answers. */
    public void hold(String key) {
        put(step(key).to(StepState.WAITING));
    }

    /** Asks something else of a step that has not started; it stays where it is. */
    public void replan(String key, NewStep plan) {
        if (step(key).attempts() > 0 && !step(key).state().equals(StepState.FAILED)) {
            throw new IllegalStateException("step " + key + " has started");
        }
        replanned.add(key);
        put(step(key).replanned(plan));
    }

    /** Exchanges the places of steps among themselves, so that of equal ones those that come first here start first. */
    public void reorder(List<String> keys) {
        List<Integer> places =
                keys.stream().map(key -> step(key).place()).sorted().toList();
        for (int i = 0; i < keys.size(); i++) {
            Step step = step(keys.get(i));
            if (step.place() != places.get(i)) {
                replanned.add(step.key());
                put(step.at(places.get(i)));
            }
        }
    }

    /** Lets a held, blocked, failed or cancelled step run, with what it is now asked to do. */
    public void release(String key, NewStep plan) {
        replanned.add(key);
        put(step(key).replanned(plan).again(null, null));
    }

    public void skip(String key, StepError why) {
        put(step(key).ended(StepState.SKIPPED, now, null, why));
    }

    /** Ends a step that did not start. */
    public void cancel(String key) {
        put(step(key).ended(StepState.CANCELLED, now, null, null));
    }

    public void block(String key, StepError why) {
        put(step(key).ended(StepState.BLOCKED, now, null, why));
    }

    /** Asks a person; the run goes on with whatever else is ready. */
    public Question ask(NewQuestion question) {
        become(run.with(run.progress().asking(run.progress().questions() + 1)));
        return outside.ask(question);
    }

    /** Takes back the questions that the run still asks about one thing. */
    public void withdrawQuestions(String about) {
        int withdrawn = outside.withdraw(about);
        become(run.with(run.progress().asking(run.progress().questions() - withdrawn)));
    }

    /** Takes back every question that the run still asks. */
    public void withdrawQuestions() {
        if (run.progress().questions() > 0) {
            outside.withdraw();
            become(run.with(run.progress().asking(0)));
        }
    }

    /** Adds to the run's log. */
    public void tell(NewEvent event) {
        events.add(event);
    }

    /** Adds to the run's log what an earlier try, of which nobody knows whether it was committed, may have added already. */
    void tellOnce(List<NewEvent> group) {
        if (!outside.hasTold(group)) {
            events.addAll(group);
        }
    }

    /** Halts the run: what runs may finish, nothing new starts. */
    public void pause() {
        run = to(RunState.PAUSED);
    }

    /** Lets a paused or failed run go on. */
    public void resume() {
        run = to(RunState.RUNNING);
    }

    /**
     * Ends the run, with the last event of its story. Steps that did not start are cancelled. Of a run whose end was demanded
     * nothing comes of it: that end was accepted, and {@link RunKind#cancelled} tells it.
     */
    public void end(RunState end, NewEvent last) {
        Run.Cancel cancel = run.cancel();
        if (run.state() == RunState.CANCELLING && cancel != null && cancel.workEndedAt() == null) {
            return;
        }
        for (Step step : steps()) {
            if (!step.state().ended()) {
                put(step.ended(StepState.CANCELLED, now, null, null));
            }
        }
        withdrawQuestions();
        run = to(end).endedAt(now);
        events.add(last);
    }

    void put(Step step) {
        steps.put(step.key(), step);
        dirty.add(step.key());
    }

    void become(Run changed) {
        run = changed;
    }

    Run to(RunState next) {
        if (next != run.state() && !run.state().next().contains(next)) {
            throw new IllegalStateException(run.id() + " cannot go from " + run.state() + " to " + next);
        }
        return run.in(next).endedAt(next.ended() ? run.endedAt() : null);
    }

    /** One of the run's questions has been decided. */
    void answered() {
        become(run.with(run.progress().asking(run.progress().questions() - 1)));
    }

    /** The drive has nothing left to do and lets go of the run. */
    void release() {
        become(run.with(run.progress().released()));
    }

    /** The work of a run whose end was demanded is dead. */
    void endCancelled(RunKind kind) {
        Run.Cancel cancel = Objects.requireNonNull(run.cancel()).workEnded(now);
        become(run.with(cancel));
        kind.cancelled(this, cancel);
    }

    void begin() {
        origin = Origin.BEGINNING;
    }

    /** Whether this change is the one that starts the run. */
    public boolean isNew() {
        return origin == Origin.BEGINNING;
    }

    void comeFromDrive() {
        origin = Origin.DRIVE;
    }

    boolean isFromDrive() {
        return origin == Origin.DRIVE;
    }

    /** A drive of this node shall begin with these steps when the change is committed. */
    void claim(List<Step> started) {
        claimed = List.copyOf(started);
    }

    /** What its drive begins with, if a drive of this node took it. */
    Optional<List<Step>> claimed() {
        return Optional.ofNullable(claimed);
    }

    /** Whether the run has come into another state, or into its first one. */
    boolean hasNewState() {
        return isNew() || run.state() != before.state();
    }

    /** Whether there is anything to write besides events. */
    boolean isTouched() {
        return isNew() || !dirty.isEmpty() || !run.equals(before);
    }

    /** Whether this change ended the run. */
    boolean hasEnded() {
        return run.state().ended() && !before.state().ended();
    }

    /** Its rows are written: what comes next meets the version after this one. */
    void written() {
        become(run.with(run.progress().changed()));
    }

    List<Step> addedSteps() {
        return added.stream().map(this::step).toList();
    }

    List<Step> changedSteps() {
        return dirty.stream()
                .filter(key -> !added.contains(key))
                .map(this::step)
                .toList();
    }

    /** Those of them that are asked to do something else. */
    List<Step> replannedSteps() {
        return replanned.stream()
                .filter(key -> !added.contains(key))
                .map(this::step)
                .toList();
    }

    List<NewEvent> events() {
        return List.copyOf(events);
    }
}
