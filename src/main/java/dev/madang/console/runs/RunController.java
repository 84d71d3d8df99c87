package dev.madang.console.runs;

import dev.madang.identity.Caller;
import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.RunPicture;
import dev.madang.runs.RunPictures;
import dev.madang.runs.RunState;
import dev.madang.runs.Runs;
import dev.madang.ui.RoomController;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All runs, and each. */
@RoomController
@RequestMapping("/runs")
class RunController {

    private static final Logger LOG = LoggerFactory.getLogger(RunController.class);

    private final Runs runs;
    private final RunBook book;
    private final RunPictures pictures;
    private final LogEnd log;
    private final Titles titles;
    private final Clock clock;

    RunController(Runs runs, RunBook book, RunPictures pictures, LogEnd log, Titles titles, Clock clock) {
        this.runs = runs;
        this.book = book;
        this.pictures = pictures;
        this.log = log;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String family,
            @RequestParam @Nullable String before,
            @RequestParam @Nullable String through,
            Model model) {
        List<String> families = runs.families();
        RunFilter filter = RunFilter.of(state, family, families);
        model.addAttribute("tabs", filter.tabs());
        model.addAttribute("families", filter.families(families));
        model.addAttribute("topic", "run-list:" + filter.topic());
        model.addAttribute("filtered", !filter.equals(RunFilter.of(null, null, families)));
        model.addAttribute("part", book.part(filter, RunFilter.place(before), RunFilter.place(through)));
        return "console/runs/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(new RunId(id), model);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, Caller caller, Model model) {
        Run run = runs.cancel(new RunId(id), RunState.CANCELLED, "console");
        LOG.info("{} was cancelled in the console by {}", run.id(), caller.id());
        model.addAttribute("toast", run.state().ended() ? "run.cancel.done" : "run.cancel.begun");
        return page(run.id(), model);
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Caller caller, Model model) {
        Run run = runs.retry(new RunId(id));
        LOG.info("{} goes on, says {} in the console", run.id(), caller.id());
        model.addAttribute("toast", "run.retry.done");
        return page(run.id(), model);
    }

    private String page(RunId id, Model model) {
        // Before the picture: what comes while it is drawn is news.
        LogEnd.Lines end = log.of(runs.find(id).subject());
        RunPicture picture = pictures.of(id);
        Run run = picture.run();
        model.addAttribute("picture", picture);
        model.addAttribute("run", run);
        model.addAttribute("log", end);
        model.addAttribute("named", titles.of(List.of(run.subject())).get(run.subject()));
        model.addAttribute("page", titles.page(run.subject()).orElse(null));
        model.addAttribute(
                "anew",
                run.state().ended() && !picture.retriable()
                        ? titles.anew(run.subject()).orElse(null)
                        : null);
        model.addAttribute("why", picture.why() == null ? null : Sentence.of(picture.why()));
        model.addAttribute(
                "waits",
                picture.waits().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Sentence.of(entry.getValue()))));
        model.addAttribute("timings", Timing.of(run, picture.steps(), clock.instant()));
        return "console/runs/run";
    }
}
