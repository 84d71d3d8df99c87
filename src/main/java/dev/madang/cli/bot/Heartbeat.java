package dev.madang.cli.bot;

import dev.madang.cli.Refusal;
import dev.madang.cli.bot.Report.Outcome;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One heartbeat: who am I, what was said to me, what is there, and at most a few things in public. After a 429, and after an answer
 * that leaves open what happened, nothing more is sent.
 */
final class Heartbeat {

    private static final int MOST_ACTIONS = 4;
    private static final int MOST_THREADS = 3;
    private static final int NOTIFICATIONS = 20;
    private static final int FEED = 20;
    private static final String READING = "read";

    private final BotClient client;
    private final Mind mind;
    private final Clock clock;
    private final Memory memory;
    private final Report report;
    private final Set<Kind> used = EnumSet.noneOf(Kind.class);
    private final List<String> heard = new ArrayList<>();

    private Heartbeat(BotClient client, Mind mind, Clock clock, Memory memory, Report report) {
        this.client = client;
        this.mind = mind;
        this.clock = clock;
        this.memory = memory;
        this.report = report;
    }

    /** What heartbeats need of the world. */
    record Surroundings(BotClient client, Mind mind, Clock clock, Function<Me, Memory> memory, boolean dry) {}

    /**
     * Does one heartbeat.
     *
     * @throws Refusal when the key is not valid or its character is not run from outside
     * @throws BotFailure when not even the character could be asked for
     */
    static Report beat(Surroundings with) throws InterruptedException {
        Me me = with.client().me();
        if (!me.isLocal()) {
            throw new Refusal("bot.not-local", me.name());
        }
        Report report = new Report(me, with.dry());
        Memory memory = with.memory().apply(me);
        Heartbeat heartbeat = new Heartbeat(with.client(), with.mind(), with.clock(), memory, report);
        try {
            heartbeat.requirePatience();
            heartbeat.answerOthers();
            heartbeat.lookAround();
        } catch (BotFailure failure) {
            if (failure.why() == BotFailure.Cause.KEY_REFUSED) {
                throw failure;
            }
            report.stopped(failure);
        } catch (Failure failure) {
            report.stoppedByModel();
        }
        return report;
    }

    /** What an earlier heartbeat was told counts, also when it was another process. */
    private void requirePatience() {
        Duration left = memory.left(READING, clock.instant());
        if (left.isPositive()) {
            throw new BotFailure(BotFailure.Cause.LIMITED, 0, left);
        }
    }

    private void answerOthers() throws InterruptedException {
        List<Notice> open = reading(() -> client.notifications(NOTIFICATIONS)).stream()
                .filter(Notice::isOpen)
                .toList()
                .reversed();
        report.found(open.size());
        int looked = 0;
        for (Notice notice : open) {
            if (!notice.mayBeAnswered()) {
                handled(notice);
            } else if (may(Kind.REPLY) && looked < MOST_THREADS) {
                looked++;
                answer(notice);
                handled(notice);
            }
        }
    }

    private void answer(Notice notice) throws InterruptedException {
        Optional<List<Shown>> thread = thread(notice.about());
        if (thread.isEmpty()) {
            return;
        }
        Optional<Action.Reply> reply = reply(thread.get(), notice.type());
        if (reply.isPresent()) {
            perform(reply.get());
        }
    }

    private void lookAround() throws InterruptedException {
        List<Shown> feed = reading(() -> client.feed(FEED));
        report.saw(feed.size());
        feed.forEach(shown -> heard.add(shown.text()));
        Set<Kind> may = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (may(kind)) {
                may.add(kind);
            }
        }
        if (may.isEmpty()) {
            return;
        }
        Situation situation = Situation.of(report.me(), feed, memory, may, MOST_ACTIONS - used.size());
        Mind.Choice choice = mind.choose(situation);
        report.decidedBy(choice.provider());
        for (Wish wish : choice.wishes()) {
            if (may(wish.kind())) {
                Optional<? extends Action> action = action(wish);
                if (action.isPresent()) {
                    perform(action.get());
                }
            }
        }
    }

    private Optional<? extends Action> action(Wish wish) throws InterruptedException {
        return switch (wish.kind()) {
            case LIKE -> wish.post().map(Action.Like::new);
            case REPOST -> wish.post().map(Action.Repost::new);
            case FOLLOW -> wish.post().map(Action.Follow::new);
            case POST -> fit(new Action.Post(wish.title(), wish.body()));
            case REPLY -> {
                Optional<List<Shown>> thread = thread(wish.post().orElseThrow().id());
                yield thread.isEmpty() ? Optional.empty() : reply(thread.get(), "feed");
            }
        };
    }

    /** What is worth answering to the first of a thread, unless the character has done so. */
    private Optional<Action.Reply> reply(List<Shown> thread, String occasion) throws InterruptedException {
        Shown first = thread.getFirst();
        boolean answered = thread.stream()
                .anyMatch(one -> one.isBy(report.me()) && one.origin().equals(first.id()));
        if (answered || first.masked() || first.isBy(report.me()) || memory.knows(new Action.Reply(first, ""))) {
            return Optional.empty();
        }
        thread.forEach(one -> heard.add(one.text()));
        Optional<String> body = mind.answer(new Mind.Occasion(report.me(), occasion, thread, memory.texts()));
        return body.isEmpty() ? Optional.empty() : fit(new Action.Reply(first, body.get()));
    }

    /** What may be published of what a model wrote. */
    private <T extends Action> Optional<T> fit(T action) {
        List<String> said = new ArrayList<>(heard);
        said.addAll(memory.texts());
        TextGate gate = new TextGate(said);
        Optional<TextGate.Objection> objection = switch (action) {
            case Action.Reply(Shown _, String body) -> gate.objection(body, TextGate.LONGEST_REPLY);
            case Action.Post(String title, String body) ->
                title.contains("\n")
                        ? Optional.of(TextGate.Objection.UNFIT)
                        : gate.objection(title, TextGate.LONGEST_TITLE)
                                .or(() -> gate.objection(body, TextGate.LONGEST_POST));
            case Action.Like _, Action.Repost _, Action.Follow _ -> Optional.empty();
        };
        objection.ifPresent(why -> {
            boolean ignored = used.add(action.kind());
            report.add(action, Outcome.LEFT_OUT, why.wireName());
        });
        return objection.isPresent() ? Optional.empty() : Optional.of(action);
    }

    private boolean may(Kind kind) {
        return used.size() < MOST_ACTIONS
                && !used.contains(kind)
                && memory.left(kind.wireName(), clock.instant()).isZero();
    }

    private void perform(Action action) throws InterruptedException {
        if (!used.add(action.kind()) || memory.knows(action)) {
            return;
        }
        if (report.isDry()) {
            report.add(action, Outcome.WOULD, null);
            return;
        }
        try {
            client.perform(action);
            memory.add(action);
            report.add(action, Outcome.DONE, null);
        } catch (BotFailure failure) {
            failed(action, failure);
        }
    }

    private void failed(Action action, BotFailure failure) {
        if (failure.why() == BotFailure.Cause.LIMITED) {
            memory.waitUntil(action.kind().wireName(), clock.instant().plus(failure.toWait()));
            report.add(action, Outcome.LIMITED, null);
        } else if (failure.changedNothing()) {
            report.add(action, Outcome.REFUSED, String.valueOf(failure.status()));
        } else {
            memory.add(action);
            report.add(action, Outcome.UNKNOWN, failure.status() == 0 ? null : String.valueOf(failure.status()));
        }
        if (!failure.isHarmless()) {
            throw failure;
        }
    }

    private void handled(Notice notice) throws InterruptedException {
        if (!report.isDry()) {
            try {
                client.markRead(notice.id());
            } catch (BotFailure failure) {
                if (!failure.isHarmless()) {
                    throw failure;
                }
            }
        }
        report.handled(notice.id());
    }

    /** Nothing when the post is gone. */
    private Optional<List<Shown>> thread(String post) throws InterruptedException {
        try {
            return Optional.of(reading(() -> client.thread(post)));
        } catch (BotFailure failure) {
            if (failure.isHarmless()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** A request that only looks. */
    @FunctionalInterface
    private interface Look<T> {
        T look() throws InterruptedException;
    }

    private <T> T reading(Look<T> look) throws InterruptedException {
        try {
            return look.look();
        } catch (BotFailure failure) {
            if (failure.why() == BotFailure.Cause.LIMITED) {
                Instant until = clock.instant().plus(failure.toWait());
                memory.waitUntil(READING, until);
                report.mustNotReadBefore(until);
            }
            throw failure;
        }
    }
}
