package dev.madang.cli.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What came of one heartbeat. */
final class Report {

    /** What became of something that was decided. */
    enum Outcome {
        DONE,
        /** It would have been done, but this is a dry run. */
        WOULD,
        /** 429: it is not repeated before its time. */
        LIMITED,
        /** The server refuses it. */
        REFUSED,
        /** The server broke or was silent: whether it was done is not known, and it is not repeated. */
        UNKNOWN,
        /** A text that must not be published. */
        LEFT_OUT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a heartbeat ended before its time. */
    enum Stop {
        /** The server asked for patience. */
        LIMITED,
        /** The server broke, was silent, or said what nobody understands. */
        SERVER,
        /** No model could decide. */
        MODEL;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that was decided. */
    record Entry(
            Kind kind,
            String target,
            Outcome outcome,
            @Nullable String about,
            @Nullable String text,
            @Nullable String why) {}

    private final Me me;
    private final boolean dry;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private int unread;
    private int seen;
    private String provider = "";
    private @Nullable Stop stop;
    private int status;
    private long seconds;
    private Instant notBefore = Instant.MIN;

    Report(Me me, boolean dry) {
        this.me = me;
        this.dry = dry;
    }

    Me me() {
        return me;
    }

    boolean isDry() {
        return dry;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Long> read() {
        return List.copyOf(read);
    }

    int unread() {
        return unread;
    }

    int seen() {
        return seen;
    }

    String provider() {
        return provider;
    }

    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    int status() {
        return status;
    }

    long seconds() {
        return seconds;
    }

    /** When the server may be asked again at the earliest. */
    Instant notBefore() {
        return notBefore;
    }

    void mustNotReadBefore(Instant until) {
        notBefore = until;
    }

    void found(int notifications) {
        unread = notifications;
    }

    void saw(int posts) {
        seen = posts;
    }

    void decidedBy(String name) {
        provider = name;
    }

    void handled(long notification) {
        read.add(notification);
    }

    void add(Action action, Outcome outcome, @Nullable String why) {
        entries.add(new Entry(action.kind(), action.target(), outcome, about(action), text(action), why));
    }

    void stopped(BotFailure failure) {
        stop = failure.why() == BotFailure.Cause.LIMITED ? Stop.LIMITED : Stop.SERVER;
        status = failure.status();
        seconds = Math.ceilDiv(failure.toWait().toMillis(), 1000L);
    }

    void stoppedByModel() {
        stop = Stop.MODEL;
    }

    private static @Nullable String about(Action action) {
        return switch (action) {
            case Action.Like(Shown post) -> post.title();
            case Action.Repost(Shown post) -> post.title();
            case Action.Reply(Shown post, String _) -> post.title();
            case Action.Follow(Shown by) -> by.authorName();
            case Action.Post(String title, String _) -> title;
        };
    }

    private static @Nullable String text(Action action) {
        return switch (action) {
            case Action.Reply(Shown _, String body) -> body;
            case Action.Post(String _, String body) -> body;
            case Action.Like _, Action.Repost _, Action.Follow _ -> null;
        };
    }

    /** As a program reads it. */
    View view() {
        return new View(
                new Who(me.id(), me.name(), me.handle()),
                dry,
                provider,
                new Notifications(unread, read()),
                seen,
                entries.stream()
                        .map(one -> new Done(
                                one.kind().wireName(),
                                one.target(),
                                one.outcome().wireName(),
                                one.about(),
                                one.text(),
                                one.why()))
                        .toList(),
                stop == null ? null : stop.wireName(),
                status == 0 ? null : status,
                seconds == 0 ? null : seconds);
    }

    /** One JSON document. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            Who character,
            boolean dryRun,
            String provider,
            Notifications notifications,
            int feed,
            List<Done> actions,
            @Nullable String stopped,
            @Nullable Integer status,
            @Nullable Long retryAfter) {}

    /** The character. */
    record Who(String id, String name, String handle) {}

    /** What was told. */
    record Notifications(int unread, List<Long> read) {}

    /** One action. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(
            String kind,
            String target,
            String outcome,
            @Nullable String about,
            @Nullable String text,
            @Nullable String why) {}
}
