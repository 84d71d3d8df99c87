package dev.madang.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.shared.Subject;
import dev.madang.testkit.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RunListIntegrationTests {

    @Autowired
    Runs runs;

    @Autowired
    RunPictures pictures;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListIsReadPageByPageNewestFirstAndNoRunTwice() {
        List<RunId> started = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            started.add(start("crowd", ProbeKind.step("a", "done")).id());
        }
        started.forEach(id -> await().until(() -> runs.find(id).state().ended()));
        // Of one instant: only the id tells them apart.
        int same = jdbc.sql(
                        "UPDATE runs.run SET created_at = (SELECT created_at FROM runs.run WHERE id = :id) WHERE id = ANY(:ids)")
                .param("id", started.getFirst().value())
                .param("ids", started.stream().map(RunId::value).toArray(String[]::new))
                .update();
        assertThat(same).isEqualTo(7);

        List<Run> read = new ArrayList<>();
        List<Run> page = runs.list(new RunQuery(Set.of(), "crowds", null, null, 3));
        while (!page.isEmpty()) {
            read.addAll(page);
            page = runs.list(new RunQuery(Set.of(), "crowds", RunPlace.of(page.getLast()), null, 3));
        }
        assertThat(read).extracting(Run::id).doesNotHaveDuplicates().containsAll(started);
        assertThat(read).extracting(RunPlace::of).isSortedAccordingTo(RunListIntegrationTests::newestFirst);

        Run last = read.get(4);
        assertThat(runs.list(new RunQuery(Set.of(), "crowds", RunPlace.of(read.getFirst()), RunPlace.of(last), 200)))
                .isEqualTo(read.subList(1, 5));
    }

    @Test
    void theListKnowsStatesAndFamilies() {
        Run failed = start("probe", ProbeKind.step("a", "broken"));
        Run waiting = start("probe", ProbeKind.step("a", "ask"));
        Run other = start("crowd", ProbeKind.step("a", "broken"));
        List.of(failed, other).forEach(run -> await().until(() -> state(run) == RunState.FAILED));
        await().until(() -> state(waiting) == RunState.WAITING);

        assertThat(runs.families()).contains("probe", "crowds", "agent");
        assertThat(ids(Set.of(RunState.FAILED), "probe"))
                .contains(failed.id())
                .doesNotContain(waiting.id(), other.id());
        assertThat(ids(Set.of(RunState.FAILED, RunState.WAITING), null))
                .contains(failed.id(), waiting.id(), other.id());
        assertThat(ids(Set.of(), "crowds")).contains(other.id()).doesNotContain(failed.id(), waiting.id());
        assertThat(ids(Set.of(), "nobody")).isEmpty();
        assertThat(runs.progress(List.of(failed.id(), other.id())).get(failed.id()))
                .containsExactlyEntriesOf(java.util.Map.of(StepState.FAILED, 1));
    }

    @Test
    void aPictureNamesTheQuestionThatARunWaitsFor() {
        Run run = start("probe", ProbeKind.step("a", "ask"), ProbeKind.step("b", "done", "a"));
        await().until(() -> state(run) == RunState.WAITING);

        RunPicture picture = pictures.of(run.id());
        assertThat(picture.questions())
                .isEqualTo(approvals.pending(run.id().value()))
                .hasSize(1);
        assertThat(picture.why()).isEqualTo(new Wait.Person(picture.questions().getFirst()));
        assertThat(picture.waitOf("b")).contains(new Wait.Steps(List.of("a")));
        assertThat(picture.retriable()).isFalse();

        approvals.decide(picture.questions().getFirst().id(), Answer.of("answer"), "me");
        await().until(() -> state(run) == RunState.COMPLETED);
        assertThat(pictures.of(run.id()).why()).isNull();
    }

    @Test
    void aFailedRunGoesOnWhenAPersonSaysSo() {
        Run run = start("probe", ProbeKind.step("a", "flaky:4"));
        await().until(() -> state(run) == RunState.FAILED);
        assertThat(pictures.of(run.id()).retriable()).isTrue();

        Run again = runs.retry(run.id());

        assertThat(again.state()).isEqualTo(RunState.RUNNING);
        assertThat(again.endedAt()).isNull();
        await().until(() -> state(run) == RunState.COMPLETED);
        assertThat(ProbeKind.performed(run.id(), "a")).hasValue(5);
        assertThat(runs.steps(run.id()).getFirst().attempts()).isEqualTo(5);
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        Run run = start("probe", ProbeKind.step("a", "done"));
        await().until(() -> state(run) == RunState.COMPLETED);

        assertThatThrownBy(() -> runs.retry(run.id()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("RUN_NOT_FAILED"));
    }

    @Test
    void aKindThatDoesNotGoOnRefuses() {
        Run run = start("crowd", ProbeKind.step("a", "broken"));
        await().until(() -> state(run) == RunState.FAILED);

        assertThat(pictures.of(run.id()).retriable()).isFalse();
        assertThatThrownBy(() -> runs.retry(run.id()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("RUN_NOT_RETRIABLE"));
        assertThat(state(run)).isEqualTo(RunState.FAILED);
    }

    private RunState state(Run run) {
        return runs.find(run.id()).state();
    }

    private List<RunId> ids(Set<RunState> states, String family) {
        return runs.list(new RunQuery(states, family, null, null, RunQuery.MOST)).stream()
                .map(Run::id)
                .toList();
    }

    private static int newestFirst(RunPlace one, RunPlace other) {
        int byAge = other.createdAt().compareTo(one.createdAt());
        return byAge != 0 ? byAge : other.run().value().compareTo(one.run().value());
    }

    private Run start(String kind, NewStep... steps) {
        return runs.start(kind, new Subject("probe", Ids.next("p_")), "me", turn -> {
            List.of(steps).forEach(turn::add);
            return null;
        });
    }
}
