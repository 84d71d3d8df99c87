package dev.madang.agent.room;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.execution.Estimates;
import dev.madang.agent.execution.PlanChanges;
import dev.madang.agent.execution.SessionEstimates;
import dev.madang.agent.execution.Statistics;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanId;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.approvals.Question;
import dev.madang.edge.Language;
import dev.madang.runs.RunPicture;
import dev.madang.runs.RunPictures;
import dev.madang.runs.RunState;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.runs.Wait;
import dev.madang.ui.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the pages of a session show. */
@Component
class SessionBook {

    private final Plans plans;
    private final PlanChanges changes;
    private final RunPictures pictures;
    private final Chronicle chronicle;
    private final SessionFiles files;
    private final ToolCatalogue catalogue;
    private final SessionEstimates estimates;
    private final JsonMapper json;
    private final Clock clock;

    SessionBook(
            Plans plans,
            PlanChanges changes,
            RunPictures pictures,
            Chronicle chronicle,
            SessionFiles files,
            ToolCatalogue catalogue,
            SessionEstimates estimates,
            JsonMapper json,
            Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.pictures = pictures;
        this.chronicle = chronicle;
        this.files = files;
        this.catalogue = catalogue;
        this.estimates = estimates;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the page of a session shows.
     *
     * @param forms what was answered to questions and is wrong, by their ids
     */
    SessionSheet of(Session session, Language language, Map<String, Form> forms) {
        // Before the picture: what comes while it is drawn is news.
        Chronicle.Story story = chronicle.of(session.id().subject());
        RunPicture picture = pictures.of(session.run());
        Optional<Plan> plan = plan(session);
        Map<String, Step> steps = steps(picture);
        return new SessionSheet(
                session,
                standing(session, picture, plan, steps),
                picture.questions().stream()
                        .map(question -> card(question, forms))
                        .toList(),
                plan.map(found -> sheet(found, picture, story, language)).orElse(null),
                story,
                files.of(session, picture.steps()),
                answer(session));
    }

    Optional<Plan> plan(Session session) {
        return Optional.ofNullable(session.found().planId()).map(id -> plans.find(new PlanId(id)));
    }

    /** One todo of a session's plan as it stands. */
    Optional<TodoRow> todo(Session session, String id, Language language) {
        Chronicle.Story story = chronicle.of(session.id().subject());
        RunPicture picture = pictures.of(session.run());
        return plan(session).stream()
                .flatMap(plan -> rows(plan, picture, story, language).stream())
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    private PlanSheet sheet(Plan plan, RunPicture picture, Chronicle.Story story, Language language) {
        RunState state = picture.run().state();
        return PlanSheet.of(
                plan,
                rows(plan, picture, story, language),
                Estimates.durationSec(plan, catalogue),
                Estimates.costUsd(plan.todos(), catalogue),
                !state.ended() && state != RunState.CANCELLING);
    }

    private List<TodoRow> rows(Plan plan, RunPicture picture, Chronicle.Story story, Language language) {
        Map<String, Step> steps = steps(picture);
        Map<String, Boolean> open = changes.planned(plan).stream()
                .collect(Collectors.toMap(planned -> planned.todo().id(), planned -> planned.open()));
        Function<String, String> task = tasks(plan);
        List<TodoRow> rows = new ArrayList<>();
        for (Todo todo : plan.todos()) {
            Step step = steps.get(todo.id());
            Wait wait =
                    picture.waitOf(todo.id()).filter(TodoRow::isWorthTelling).orElse(null);
            rows.add(new TodoRow(
                    todo,
                    toolName(todo.tool(), language),
                    TodoState.of(plan.status(), step),
                    story.progress().getOrDefault(todo.id(), 0),
                    todo.dependsOn().stream().map(task).toList(),
                    step,
                    wait == null ? null : WaitNote.of(wait, task),
                    open.getOrDefault(todo.id(), false),
                    rows.size() + 1));
        }
        return rows;
    }

    /** What people call a tool; the catalogue speaks two languages. */
    String toolName(String tool, Language language) {
        return catalogue
                .find(tool)
                .map(declared -> declared.displayName().in(spoken(language)))
                .orElse(tool);
    }

    static String spoken(Language language) {
        return language == Language.KO ? "ko" : "en";
    }

    private Standing standing(Session session, RunPicture picture, Optional<Plan> plan, Map<String, Step> steps) {
        Function<String, String> task = plan.map(SessionBook::tasks).orElse(key -> key);
        Wait why = picture.why();
        long done = plan.stream()
                .flatMap(found -> found.todos().stream())
                .map(todo -> steps.get(todo.id()))
                .filter(step -> step != null && step.state() == StepState.COMPLETED)
                .count();
        int all = plan.map(found -> found.todos().size()).orElse(0);
        return new Standing(
                session,
                picture.run().state(),
                why == null ? null : WaitNote.of(why, task),
                Statistics.of(session, picture.steps(), plan, clock.instant()),
                all == 0 ? 0 : (int) (100 * done / all),
                session.live()
                        ? plan.filter(found -> found.approvedAt() != null)
                                .map(found -> estimates.end(found, steps))
                                .orElse(null)
                        : null);
    }

    private QuestionCard card(Question question, Map<String, Form> forms) {
        return new QuestionCard(
                question,
                json.readTree(question.content()),
                forms.getOrDefault(question.id().value(), Form.empty()));
    }

    private static @Nullable String answer(Session session) {
        return session.found().response() == null
                ? null
                : SafeMarkdown.html(session.found().response().path("text").asString(""));
    }

    private static Map<String, Step> steps(RunPicture picture) {
        return picture.steps().stream().collect(Collectors.toMap(Step::key, Function.identity()));
    }

    private static Function<String, String> tasks(Plan plan) {
        Map<String, String> tasks = plan.todos().stream().collect(Collectors.toMap(Todo::id, Todo::task));
        return id -> tasks.getOrDefault(id, id);
    }
}
