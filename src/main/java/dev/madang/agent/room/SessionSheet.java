package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session as its page shows it.
 *
 * @param answer safe HTML, or null when there is none
 * @param files what its todos have left
 */
public record SessionSheet(
        Session session,
        Standing standing,
        List<QuestionCard> questions,
        @Nullable PlanSheet plan,
        Chronicle.Story story,
        List<FileCard> files,
        @Nullable String answer) {

    public SessionSheet {
        questions = List.copyOf(questions);
        files = List.copyOf(files);
    }

    public String id() {
        return session.id().value();
    }

    public String title() {
        return SessionTitle.of(session);
    }

    /** What it is asked, where the title does not say all of it. */
    public boolean hasMore() {
        return !title().equals(session.asked().userInput().strip());
    }

    /** The next steps that the answer proposes. */
    public List<String> actions() {
        return session.found().response() == null
                ? List.of()
                : session.found().response().path("next_actions").values().stream()
                        .map(action -> action.asString(""))
                        .toList();
    }

    /** The parts of the page that follow when the sentence is the one that was sent. */
    public String besideSentence() {
        return "#session-head,#session-actions,#session-questions,#session-plan,#session-todos,#session-story";
    }

    /** Why it ended without an answer, in its language; empty where it did not. */
    public String error() {
        return session.found().error() == null ? "" : session.found().error().message();
    }

    /** The same as long as the same is asked, so that nobody who answers is disturbed. */
    public String questionsKey() {
        return questions.stream()
                .map(card -> card.id() + (card.form().faults().isEmpty() ? "" : "!"))
                .collect(Collectors.joining(" "));
    }

    /** The same as long as the plan and its todos stand as they stand. */
    public String planKey() {
        return plan == null
                ? ""
                : plan.version() + " " + plan.editable() + " " + plan.todos().hashCode();
    }

    /** The same as long as the plan may be changed, so that nobody who writes a sentence is disturbed. */
    public String sentenceKey() {
        return plan == null ? "" : plan.id() + " " + plan.editable();
    }

    /** What the page follows: its story from here on, and what of its run the story does not tell. */
    public String topics() {
        return "session:" + id() + "@" + story.last() + " session-change:" + id();
    }
}
