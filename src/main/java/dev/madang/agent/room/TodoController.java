package dev.madang.agent.room;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.catalogue.ToolParameter;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.execution.PlanChanges;
import dev.madang.agent.execution.Revision;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.session.Session;
import dev.madang.edge.SoundText;
import dev.madang.edge.Wording;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.shared.Ids;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** One todo of a plan, changed by its fields, and the form that adds one. */
@RoomController
@RequestMapping("/sessions/{id}/todos")
class TodoController {

    private final SessionPageModel pages;
    private final SessionBook book;
    private final PlanChanges changes;
    private final ToolCatalogue catalogue;
    private final Wording wording;
    private final MessageSource words;
    private final JsonMapper json;

    TodoController(
            SessionPageModel pages,
            SessionBook book,
            PlanChanges changes,
            ToolCatalogue catalogue,
            Wording wording,
            MessageSource words,
            JsonMapper json) {
        this.pages = pages;
        this.book = book;
        this.changes = changes;
        this.catalogue = catalogue;
        this.wording = wording;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/new")
    String form(@PathVariable String id, Caller caller, HttpServletRequest request, Model model) {
        return newPage(pages.session(id, caller), Form.empty(), request, model);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Session session = pages.session(id, caller);
        try {
            String after = entered.getOrDefault("after", "");
            String tool = entered.getOrDefault("tool", "");
            PlanEdit add = new PlanEdit.AddTodo(
                    Ids.next("todo_"),
                    sound(entered.getOrDefault("task", "")),
                    null,
                    tool.isEmpty() ? null : tool,
                    json.createObjectNode(),
                    null,
                    after.isEmpty() ? null : after,
                    null);
            var _ = changes.edit(plan(session), List.of(add), revision(entered, caller));
            return "redirect:/sessions/" + session.id();
        } catch (Failure refused) {
            response.setStatus(Refused.status(refused));
            Form form = typed(entered).fault(fieldOf(refused, "task"), message(refused, request));
            return newPage(session, form, request, model);
        }
    }

    @GetMapping("/{todo}")
    String show(
            @PathVariable String id,
            @PathVariable String todo,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Session session = pages.session(id, caller);
        TodoRow row = row(session, todo, request);
        Form form = Form.empty()
                .with("task", row.todo().task())
                .with("description", row.todo().description())
                .with("priority", String.valueOf(row.todo().priority()));
        return todoPage(
                session, row, TodoForm.filled(form, asked(row), row.todo().toolParams()), request, model);
    }

    @PostMapping("/{todo}")
    String change(
            @PathVariable String id,
            @PathVariable String todo,
            @RequestParam Map<String, String> entered,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Session session = pages.session(id, caller);
        TodoRow row = row(session, todo, request);
        Form form = typed(entered);
        try {
            var _ = changes.edit(plan(session), List.of(update(row, entered)), revision(entered, caller));
            return "redirect:/sessions/" + session.id();
        } catch (TodoForm.WrongValue wrong) {
            Locale locale = Locale.of(SessionPageModel.language(request).tag());
            response.setStatus(Refused.UNPROCESSABLE);
            form = form.fault(wrong.field(), words.getMessage("todo.params.fault", null, locale));
        } catch (Failure refused) {
            response.setStatus(Refused.status(refused));
            form = form.fault(fieldOf(refused, "form"), message(refused, request));
        }
        return todoPage(session, row, form, request, model);
    }

    private PlanEdit update(TodoRow row, Map<String, String> entered) {
        int priority;
        try {
            priority = Integer.parseInt(entered.getOrDefault("priority", "").strip());
        } catch (NumberFormatException e) {
            throw Failure.invalid("VALIDATION_INVALID_TYPE").with("field", "priority");
        }
        return new PlanEdit.UpdateTodo(
                row.id(),
                sound(entered.getOrDefault("task", "")),
                sound(entered.getOrDefault("description", "").replace("\r\n", "\n")),
                null,
                TodoForm.params(asked(row), entered, row.todo().toolParams()),
                priority,
                null);
    }

    private static String sound(String text) {
        if (!SoundText.isSound(text)) {
            throw Failure.invalid("VALIDATION_UNSOUND_TEXT").with("field", "task");
        }
        return text;
    }

    private static Revision revision(Map<String, String> entered, Caller caller) {
        try {
            return new Revision(
                    PlanVersion.USER_EDIT, caller.id(), null, Integer.valueOf(entered.getOrDefault("version", "")));
        } catch (NumberFormatException e) {
            throw Failure.invalid("VALIDATION_INVALID_TYPE").with("field", "version");
        }
    }

    private static Form typed(Map<String, String> entered) {
        Form form = Form.empty();
        for (Map.Entry<String, String> field : entered.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /** The last part of the path that a refusal names: {@code edits[0].params.priority}. */
    private static String fieldOf(Failure refused, String otherwise) {
        String named = String.valueOf(refused.details().get("field"));
        String last = named.substring(named.lastIndexOf('.') + 1);
        return List.of("task", "description", "priority", "tool").contains(last) ? last : otherwise;
    }

    private String message(Failure refused, HttpServletRequest request) {
        return wording.message(refused, SessionPageModel.language(request));
    }

    private String newPage(Session session, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("page", book.of(session, SessionPageModel.language(request), Map.of()));
        model.addAttribute("version", plan(session).version());
        model.addAttribute("form", form);
        model.addAttribute("tools", catalogue.active());
        model.addAttribute("spoken", SessionBook.spoken(SessionPageModel.language(request)));
        return "agent/todo-new";
    }

    private String todoPage(Session session, TodoRow row, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("page", book.of(session, SessionPageModel.language(request), Map.of()));
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("version", plan(session).version());
        model.addAttribute("asked", asked(row));
        model.addAttribute("spoken", SessionBook.spoken(SessionPageModel.language(request)));
        String result = row.step() == null ? null : row.step().result();
        model.addAttribute(
                "result",
                result == null
                        ? null
                        : json.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(json.readTree(result).path("summary")));
        return "agent/todo";
    }

    private List<ToolParameter> asked(TodoRow row) {
        return catalogue.find(row.todo().tool()).stream()
                .flatMap(tool -> tool.parameters().stream())
                .filter(TodoForm::isAsked)
                .toList();
    }

    private TodoRow row(Session session, String todo, HttpServletRequest request) {
        return book.todo(session, todo, SessionPageModel.language(request))
                .orElseThrow(() -> Failure.notFound("PLAN_TODO_NOT_FOUND").with("todo_id", todo));
    }

    private Plan plan(Session session) {
        return book.plan(session)
                .orElseThrow(() -> Failure.notFound("PLAN_NOT_FOUND")
                        .with("plan_id", session.id().value()));
    }
}
