package dev.madang.ui;

import dev.madang.events.Event;
import dev.madang.events.EventLog;
import dev.madang.events.NewEvent;
import dev.madang.identity.Caller;
import dev.madang.shared.Subject;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** A room as docs/design-system.md writes it: notes that appear while one looks. Notes of "secret" are for nobody. */
@TestComponent
@RoomController
public class NotesRoom implements LiveTopics {

    private final EventLog log;
    private final TransactionTemplate transaction;

    private final LogWindows windows;

    NotesRoom(EventLog log, LogWindows windows, PlatformTransactionManager transactions) {
        this.log = log;
        this.windows = windows;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static Room notes() {
        return new Room("notes", "/notes", "inbox", 'n', Wing.MAIN, Access.OPERATOR, 50);
    }

    @Bean
    static Room adminNotes() {
        return new Room("admin-notes", "/notes/admin", "settings", 'a', Wing.SETTINGS, Access.ADMIN, 60);
    }

    @GetMapping("/notes/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("notes", log.read(subject(id), 0, 100));
        model.addAttribute("topic", "note:" + id);
        return "notes";
    }

    @GetMapping("/notes/{id}/log")
    String log(@PathVariable String id, Model model) {
        model.addAttribute("source", "/notes/" + id + "/lines");
        model.addAttribute("topic", "note-log:" + id);
        model.addAttribute("window", windows.window(subject(id), 0, 1, NotesRoom::text));
        return "notes-log";
    }

    @GetMapping("/notes/{id}/lines")
    @ResponseBody
    LogWindows.Window lines(@PathVariable String id, @RequestParam long after, @RequestParam int limit) {
        return windows.window(subject(id), after, limit, NotesRoom::text);
    }

    @GetMapping("/notes/{id}/lines/search")
    @ResponseBody
    LogWindows.Hits search(@PathVariable String id, @RequestParam String q, @RequestParam long after) {
        return windows.search(subject(id), q, after, NotesRoom::text);
    }

    private static LogWindows.Text text(Event event) {
        return new LogWindows.Text("output", JsonMapper.shared().readValue(event.payload(), String.class));
    }

    /** {@code note-log:<id>}. */
    @Bean
    static LiveTopics growingNotes() {
        return new LiveTopics() {
            @Override
            public String name() {
                return "note-log";
            }

            @Override
            public Optional<Live> open(String id, Caller caller) {
                return caller.isOperator() ? Optional.of(new Live.Growth(subject(id))) : Optional.empty();
            }
        };
    }

    /** {@code note-count:<id>}. */
    @Bean
    LiveTopics countedNotes() {
        return new LiveTopics() {
            @Override
            public String name() {
                return "note-count";
            }

            @Override
            public Optional<Live> open(String id, Caller caller) {
                return Optional.of(
                        new Live.Glance(() -> "" + log.read(subject(id), 0, 100).size()));
            }
        };
    }

    @GetMapping("/notes/broken")
    String broken() {
        throw new IllegalStateException("secret-of-the-server");
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Optional<Live> open(String id, Caller caller) {
        return caller.isOperator() && !id.equals("secret")
                ? Optional.of(new Live.Log(subject(id), event -> Optional.of(event.payload())))
                : Optional.empty();
    }

    static Subject subject(String id) {
        return new Subject("notes", id);
    }

    void write(String id, String text) {
        transaction.executeWithoutResult(
                status -> log.append(subject(id), List.of(NewEvent.of("note", "\"" + text + "\""))));
    }

    void writeAll(String id, List<String> lines) {
        transaction.executeWithoutResult(status -> log.append(
                subject(id),
                lines.stream()
                        .map(line -> NewEvent.of("note", JsonMapper.shared().writeValueAsString(line)))
                        .toList()));
    }

    void forget(String id, long last) {
        log.prune(subject(id), last);
    }
}
