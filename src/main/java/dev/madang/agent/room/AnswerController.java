package dev.madang.agent.room;

import dev.madang.agent.control.InputAnswers;
import dev.madang.agent.session.Session;
import dev.madang.approvals.Answer;
import dev.madang.approvals.Approvals;
import dev.madang.approvals.Question;
import dev.madang.approvals.QuestionId;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to the questions of a session, in place. */
@RoomController
@RequestMapping("/sessions/{id}/questions/{question}")
class AnswerController {

    private final SessionPageModel pages;
    private final InputAnswers answers;
    private final Approvals approvals;
    private final MessageSource words;
    private final JsonMapper json;

    AnswerController(
            SessionPageModel pages, InputAnswers answers, Approvals approvals, MessageSource words, JsonMapper json) {
        this.pages = pages;
        this.answers = answers;
        this.approvals = approvals;
        this.words = words;
        this.json = json;
    }

    /** What a person has answered: one of the options, or a value. */
    record Given(
            @Nullable String action,
            @Nullable List<String> value,
            @Nullable String comment) {

        List<String> values() {
            return value == null ? List.of() : value;
        }
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable List<String> value,
            @RequestParam(required = false) @Nullable String comment,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Session session = pages.session(id, caller);
        Given given = new Given(action, value, comment);
        try {
            decide(session, question, given, caller);
            model.addAttribute("toast", "session.answer.done");
            return pages.page(session, request, model);
        } catch (Failure refused) {
            if (Refused.isLate(refused)) {
                model.addAttribute("toast", "session.answer.late");
                return pages.page(session, request, model);
            }
            response.setStatus(Refused.status(refused));
            Form form = form(question, given, SessionPageModel.language(request).tag());
            return pages.page(session, Map.of(question, form), request, model);
        }
    }

    private void decide(Session session, String id, Given given, Caller caller) {
        Question question = approvals.find(new QuestionId(id));
        switch (question.type()) {
            case "input_request", "clarification" -> answers.answer(session, id, null, value(question, given), caller);
            default ->
                answers.choose(
                        session,
                        id,
                        question.type(),
                        new Answer(
                                given.action() == null ? "" : given.action(),
                                null,
                                given.comment() == null || given.comment().isBlank() ? null : given.comment()),
                        caller);
        }
    }

    private JsonNode value(Question question, Given given) {
        boolean several = json.readTree(question.content())
                .path("input_type")
                .asString("")
                .equals("multiselect");
        return several
                ? json.valueToTree(given.values())
                : json.getNodeFactory().stringNode(String.join(",", given.values()));
    }

    private Form form(String id, Given given, String language) {
        Question question = approvals.find(new QuestionId(id));
        QuestionCard card = new QuestionCard(question, json.readTree(question.content()), Form.empty());
        List<String> bounds = new ArrayList<>();
        String key = "session.fault." + card.inputType();
        if (card.inputType().equals("number")) {
            key += card.bound("min") == null ? "" : ".min";
            key += card.bound("max") == null ? "" : ".max";
            bounds.add(card.bound("min") == null ? "" : card.bound("min"));
            bounds.add(card.bound("max") == null ? "" : card.bound("max"));
        }
        return Form.empty()
                .with("value", String.join(",", given.values()))
                .fault("value", words.getMessage(key, bounds.toArray(), Locale.of(language)));
    }
}
