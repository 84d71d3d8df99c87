package dev.madang.console.runs;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.shared.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last events of a run's log. */
@Component
class LogEnd {

    private static final int EVENTS = 50;
    private static final int LONGEST = 400;

    private final EventLog log;

    LogEnd(EventLog log) {
        this.log = log;
    }

    /** An event as the page shows it. */
    public record Line(long number, Instant at, String name, String payload) {}

    /**
     * The end of a log.
     *
     * @param last the number of the last event; 0 when there is none
     */
    public record Lines(List<Line> lines, long last) {}

    Lines of(Subject subject) {
        EventLog.Head head = log.head(subject).orElse(null);
        if (head == null) {
            return new Lines(List.of(), 0);
        }
        List<Line> lines = new ArrayList<>();
        long position = Math.max(head.first() - 1, head.last() - EVENTS);
        while (position < head.last()) {
            List<Event> some = log.read(subject, position, (int) (head.last() - position));
            if (some.isEmpty()) {
                break;
            }
            some.forEach(
                    event -> lines.add(new Line(event.sequence(), event.at(), event.name(), cut(event.payload()))));
            position = some.getLast().sequence();
        }
        return new Lines(lines, position);
    }

    private static String cut(String payload) {
        return payload.codePointCount(0, payload.length()) <= LONGEST
                ? payload
                : payload.substring(0, payload.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
