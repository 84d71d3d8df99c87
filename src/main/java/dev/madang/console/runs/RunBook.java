package dev.madang.console.runs;

import dev.madang.runs.Run;
import dev.madang.runs.RunId;
import dev.madang.runs.RunPlace;
import dev.madang.runs.RunQuery;
import dev.madang.runs.Runs;
import dev.madang.runs.StepState;
import dev.madang.shared.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parts of the list of runs. */
@Component
class RunBook {

    private final Runs runs;
    private final Titles titles;

    RunBook(Runs runs, Titles titles) {
        this.runs = runs;
        this.titles = titles;
    }

    /**
     * A part of the list that fetches itself again when there is news: in it new runs appear, and none gets lost between it and
     * the next one.
     *
     * @param again its own address
     * @param next the address of the next part, or null after the last one
     */
    public record Part(
            List<RunRow> rows, String again, @Nullable String next) {}

    /** The part after one place, down to another or as many as a page shows. */
    Part part(RunFilter filter, @Nullable RunPlace before, @Nullable RunPlace through) {
        int limit = through == null ? RunFilter.PAGE : RunQuery.MOST;
        List<Run> found = runs.list(filter.query(before, through, limit));
        RunPlace last = found.isEmpty() ? through : RunPlace.of(found.getLast());
        boolean more = last != null && !runs.list(filter.query(last, null, 1)).isEmpty();
        return new Part(rows(found), filter.address(before, last), more ? filter.address(last, null) : null);
    }

    private List<RunRow> rows(List<Run> found) {
        Map<RunId, Map<StepState, Integer>> steps =
                runs.progress(found.stream().map(Run::id).toList());
        Map<Subject, String> named =
                titles.of(found.stream().map(Run::subject).distinct().toList());
        return found.stream()
                .map(run -> new RunRow(run, named.get(run.subject()), steps.getOrDefault(run.id(), Map.of())))
                .toList();
    }
}
