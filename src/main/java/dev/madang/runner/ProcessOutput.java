package dev.madang.runner;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The text that a process wrote to standard output, put together from its log, from the end. */
@Component
public class ProcessOutput {

    private static final int STRIDE = 1_000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final EventLog log;
    private final ProcessEvents events;

    ProcessOutput(EventLog log, ProcessEvents events) {
        this.log = log;
        this.events = events;
    }

    /**
     * Lines, each with a line break, but for a last one that had none.
     *
     * @param truncated whether something before them is missing
     */
    public record Text(String text, boolean truncated) {}

    /** The last 8 MiB of what an ended process wrote, whole lines. */
    public Text last(CliProcess process) {
        Text whole = last(process.id().subject());
        Ending ending = process.ending();
        boolean isOpen = ending != null
                && Boolean.TRUE.equals(ending.openEnded())
                && !whole.text().isEmpty();
        return isOpen ? new Text(whole.text().substring(0, whole.text().length() - 1), whole.truncated()) : whole;
    }

    private Text last(Subject subject) {
        EventLog.Head head = log.head(subject).orElse(null);
        if (head == null) {
            return new Text("", false);
        }
        Deque<String> lines = new ArrayDeque<>();
        long bytes = 0;
        for (long end = head.last(); end >= head.first(); end -= STRIDE) {
            List<String> stride = between(subject, Math.max(head.first() - 1, end - STRIDE), end);
            for (String line : stride.reversed()) {
                bytes += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                if (bytes > MOST_BYTES && !lines.isEmpty()) {
                    return new Text(joined(lines), true);
                }
                lines.addFirst(line);
            }
        }
        return new Text(joined(lines), head.first() > 1);
    }

    /** The output after one position up to another. */
    private List<String> between(Subject subject, long after, long end) {
        List<String> lines = new ArrayList<>();
        long position = after;
        while (position < end) {
            List<Event> some = log.read(subject, position, (int) (end - position));
            if (some.isEmpty()) {
                return lines;
            }
            some.stream()
                    .filter(event -> event.name().equals(ProcessEvents.OUTPUT))
                    .map(event -> events.line(event.payload()))
                    .forEach(lines::add);
            position = some.getLast().sequence();
        }
        return lines;
    }

    private static String joined(Deque<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
