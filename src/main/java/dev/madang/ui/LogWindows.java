package dev.madang.ui;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.shared.Failure;
import dev.madang.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What the log view of the pages shows of a log of any length: windows by position, and where words stand. A room answers with these
 * records as JSON, under the path that it gives to {@code ~{ui/kit :: log(…)}} and under {@code …/search}.
 */
@Component
public class LogWindows {

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 500;
    private static final int STRIDE = 1_000;
    private static final int LOOKED_AT = 20_000;
    private static final int MOST_HITS = 1_000;

    private final EventLog log;

    LogWindows(EventLog log) {
        this.log = log;
    }

    /**
     * An event as text.
     *
     * @param kind a word for the style of the line, for example {@code output}
     */
    public record Text(String kind, String text) {}

    /**
     * A line.
     *
     * @param number its place in the log
     * @param more how many characters were left out at its end
     */
    public record Line(long number, String kind, String text, int more) {}

    /**
     * Lines that follow each other; fewer than asked for when they are large.
     *
     * @param first the first number that is kept
     * @param last the last one that there is, 0 in an empty log
     */
    public record Window(long first, long last, List<Line> lines) {}

    /**
     * The numbers of lines that hold the words.
     *
     * @param until how far was looked; the search goes on from there while it is less than {@code last}
     */
    public record Hits(List<Long> lines, long until, long last) {}

    /** Up to so many lines after a position. */
    public Window window(Subject subject, long after, int limit, Function<Event, Text> reading) {
        EventLog.Head head = log.head(subject).orElse(new EventLog.Head(1, 0, false));
        int most = Math.clamp(limit, 1, MOST_LINES);
        List<Line> lines = log.read(subject, Math.max(after, 0), most).stream()
                .map(event -> line(event.sequence(), reading.apply(event)))
                .toList();
        long last = lines.isEmpty()
                ? head.last()
                : Math.max(head.last(), lines.getLast().number());
        return new Window(head.first(), last, lines);
    }

    /**
     * Looks for words, whatever their case, in a part of the log after a position.
     *
     * @throws Failure INVALID {@code VALIDATION_EMPTY_INPUT}
     */
    public Hits search(Subject subject, String words, long after, Function<Event, Text> reading) {
        String wanted = PlainLine.of(words).strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            throw Failure.invalid("VALIDATION_EMPTY_INPUT").with("field", "q");
        }
        long last = log.head(subject).map(EventLog.Head::last).orElse(0L);
        long position = Math.max(after, 0);
        long end = Math.min(last, position + LOOKED_AT);
        List<Long> hits = new ArrayList<>();
        while (position < end && hits.size() < MOST_HITS) {
            List<Event> some = log.read(subject, position, (int) Math.min(STRIDE, end - position));
            if (some.isEmpty()) {
                return new Hits(hits, last, last);
            }
            some.stream()
                    .filter(event ->
                            plain(reading.apply(event)).toLowerCase(Locale.ROOT).contains(wanted))
                    .map(Event::sequence)
                    .forEach(hits::add);
            position = some.getLast().sequence();
        }
        return new Hits(hits, Math.max(position, after), last);
    }

    private static String plain(Text text) {
        return PlainLine.of(text.text());
    }

    private static Line line(long number, Text text) {
        String plain = plain(text);
        if (plain.length() <= LONGEST_LINE) {
            return new Line(number, text.kind(), plain, 0);
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return new Line(number, text.kind(), plain.substring(0, end), plain.length() - end);
    }
}
