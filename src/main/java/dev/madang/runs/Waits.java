package dev.madang.runs;

import dev.madang.approvals.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a run, and of each of its steps, why it waits. Of what moves or has ended it says nothing. */
final class Waits {

    private final Run run;
    private final Map<String, Step> steps;
    private final List<Question> questions;
    private final int parallelism;
    private final Instant now;

    /**
     * Of a run as it stands.
     *
     * @param questions those that it still asks
     */
    Waits(Run run, Collection<Step> steps, List<Question> questions, int parallelism, Instant now) {
        this.run = run;
        this.steps = steps.stream().collect(Collectors.toMap(Step::key, step -> step));
        this.questions = questions;
        this.parallelism = parallelism;
        this.now = now;
    }

    Optional<Wait> ofRun() {
        return switch (run.state()) {
            case COMPLETED, FAILED, CANCELLED -> Optional.empty();
            case CANCELLING -> Optional.of(dying());
            case PAUSED -> Optional.of(new Wait.Paused(running()));
            case RUNNING, WAITING -> running().isEmpty() ? still() : Optional.empty();
        };
    }

    Optional<Wait> of(Step step) {
        return switch (step.state()) {
            case PENDING -> run.state().ended() ? Optional.empty() : pending(step);
            case WAITING -> question(step).map(Wait.Person::new);
            case RUNNING -> run.state() == RunState.CANCELLING ? Optional.of(dying()) : Optional.empty();
            case BLOCKED -> blockers(step).map(Wait.Steps::new);
            case COMPLETED, FAILED, SKIPPED, CANCELLED -> Optional.empty();
        };
    }

    /** Nothing is under way: what comes first, a free slot, a retry or an answer? */
    private Optional<Wait> still() {
        List<Step> free = steps.values().stream()
                .filter(step -> step.state() == StepState.PENDING && unmet(step).isEmpty())
                .toList();
        if (free.stream().anyMatch(this::isDue)) {
            return slot();
        }
        Optional<Wait> retry =
                free.stream().min(Comparator.comparing(this::earliest)).map(this::retry);
        return retry.or(() ->
                questions.stream().min(Comparator.comparing(Question::deadline)).map(Wait.Person::new));
    }

    private Optional<Wait> pending(Step step) {
        List<String> unmet = unmet(step);
        if (!unmet.isEmpty()) {
            return Optional.of(new Wait.Steps(unmet));
        }
        if (run.state() == RunState.PAUSED) {
            return Optional.of(new Wait.Paused(running()));
        }
        if (!isDue(step)) {
            return Optional.of(retry(step));
        }
        return running().size() >= parallelism ? Optional.of(new Wait.Turn(parallelism)) : slot();
    }

    /** Whoever is driven has a slot. */
    private Optional<Wait> slot() {
        return run.progress().driver() == null ? Optional.of(new Wait.Slot(run.kind())) : Optional.empty();
    }

    private Wait retry(Step step) {
        return new Wait.Retry(step.key(), earliest(step));
    }

    private Wait dying() {
        Run.Cancel cancel = run.cancel();
        return new Wait.Dying(cancel == null ? now : cancel.requestedAt(), running());
    }

    private Optional<Question> question(Step step) {
        return questions.stream()
                .filter(question -> step.key().equals(question.about()))
                .findFirst()
                .or(() -> questions.stream().findFirst());
    }

    private Optional<List<String>> blockers(Step step) {
        List<String> unmet = unmet(step);
        return unmet.isEmpty() ? Optional.empty() : Optional.of(unmet);
    }

    private List<String> unmet(Step step) {
        return step.dependsOn().stream().filter(key -> !isMet(key)).toList();
    }

    private boolean isMet(String key) {
        Step step = steps.get(key);
        return step != null && step.state().satisfies();
    }

    private List<String> running() {
        return steps.values().stream()
                .filter(step -> step.state() == StepState.RUNNING)
                .sorted(Comparator.comparingInt(Step::place))
                .map(Step::key)
                .toList();
    }

    private boolean isDue(Step step) {
        return !earliest(step).isAfter(now);
    }

    private Instant earliest(Step step) {
        Instant notBefore = step.notBefore();
        return notBefore == null ? now : notBefore;
    }
}
