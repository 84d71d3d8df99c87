package dev.madang.agent.room;

import dev.madang.agent.catalogue.ToolCatalogue;
import dev.madang.agent.control.PlanModifications;
import dev.madang.agent.control.PlanModifications.Preview;
import dev.madang.agent.editing.PlanEdit;
import dev.madang.agent.editing.language.Interpretation;
import dev.madang.agent.execution.PlanChanges;
import dev.madang.agent.execution.Revision;
import dev.madang.agent.planning.Plan;
import dev.madang.agent.planning.PlanVersion;
import dev.madang.agent.planning.Plans;
import dev.madang.agent.planning.Todo;
import dev.madang.agent.session.Session;
import dev.madang.edge.Language;
import dev.madang.edge.Wording;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the plan of a session: by a sentence, with a look at it first, by buttons, and back to what it was. */
@RoomController
@RequestMapping("/sessions/{id}/plan")
class PlanEditController {

    private final SessionPageModel pages;
    private final SessionBook book;
    private final Plans plans;
    private final PlanChanges changes;
    private final PlanModifications modifications;
    private final KeptEdits kept;
    private final ToolCatalogue catalogue;
    private final Wording wording;

    PlanEditController(
            SessionPageModel pages,
            SessionBook book,
            Plans plans,
            PlanChanges changes,
            PlanModifications modifications,
            KeptEdits kept,
            ToolCatalogue catalogue,
            Wording wording) {
        this.pages = pages;
        this.book = book;
        this.plans = plans;
        this.changes = changes;
        this.modifications = modifications;
        this.kept = kept;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    /** What a sentence would do; nothing is done. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String instruction,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws InterruptedException {
        Session session = pages.session(id, caller);
        Form form = Form.empty().with("instruction", instruction);
        try {
            Preview preview = modifications.preview(plan(session), instruction);
            model.addAttribute("proposal", proposal(preview, instruction, SessionPageModel.language(request)));
        } catch (Failure refused) {
            response.setStatus(Refused.status(refused));
            form = form.fault("instruction", wording.message(refused, SessionPageModel.language(request)));
        }
        model.addAttribute("sentence", form);
        return pages.page(session, request, model);
    }

    /** Makes the edits that were looked at. */
    @PostMapping("/apply")
    String apply(
            @PathVariable String id,
            @RequestParam String edits,
            @RequestParam String instruction,
            @RequestParam int version,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Session session = pages.session(id, caller);
        try {
            var _ = modifications.apply(plan(session), kept.read(edits), instruction, version, caller);
            model.addAttribute("toast", "session.edit.done");
        } catch (Failure refused) {
            response.setStatus(Refused.status(refused));
            String sentence = wording.message(refused, SessionPageModel.language(request));
            model.addAttribute(
                    "sentence", Form.empty().with("instruction", instruction).fault("instruction", sentence));
        }
        return pages.page(session, request, model);
    }

    @PostMapping("/remove/{todo}")
    String remove(
            @PathVariable String id,
            @PathVariable String todo,
            @RequestParam int version,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        return edit(id, new PlanEdit.RemoveTodo(todo), version, caller, request, model);
    }

    /** One place towards the beginning ({@code up}) or the end. */
    @PostMapping("/move/{todo}")
    String move(
            @PathVariable String id,
            @PathVariable String todo,
            @RequestParam String way,
            @RequestParam int version,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Plan plan = plan(pages.session(id, caller));
        List<String> order = new ArrayList<>(plan.todos().stream().map(Todo::id).toList());
        int at = order.indexOf(todo);
        int other = way.equals("up") ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= order.size()) {
            throw Failure.conflict("PLAN_VERSION_STALE").with("current_version", plan.version());
        }
        Collections.swap(order, at, other);
        return edit(id, new PlanEdit.Reorder(order), version, caller, request, model);
    }

    /** Its versions, and how two of them differ. */
    @GetMapping("/history")
    String history(
            @PathVariable String id,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable Integer to,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        Session session = pages.session(id, caller);
        Plan plan = plan(session);
        model.addAttribute("page", book.of(session, SessionPageModel.language(request), java.util.Map.of()));
        model.addAttribute("versions", plans.versions(plan.id()).reversed());
        model.addAttribute("current", plan.version());
        if (from != null && to != null) {
            List<Todo> before = plans.version(plan.id(), from).todos();
            List<Todo> after = plans.version(plan.id(), to).todos();
            model.addAttribute("from", from);
            model.addAttribute("to", to);
            model.addAttribute("difference", difference(before, after, SessionPageModel.language(request)));
        }
        return "agent/history";
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, @RequestParam int version, @RequestParam int current, Caller caller) {
        Session session = pages.session(id, caller);
        var _ = changes.undo(plan(session), version, new Revision(PlanVersion.UNDO, caller.id(), null, current));
        return "redirect:/sessions/" + session.id();
    }

    private String edit(String id, PlanEdit edit, int version, Caller caller, HttpServletRequest request, Model model) {
        Session session = pages.session(id, caller);
        var _ = changes.edit(
                plan(session), List.of(edit), new Revision(PlanVersion.USER_EDIT, caller.id(), null, version));
        model.addAttribute("toast", "session.edit.done");
        return pages.page(session, request, model);
    }

    private Proposal proposal(Preview preview, String instruction, Language language) {
        return new Proposal(
                instruction,
                preview.plan().version(),
                preview.items().stream().map(Interpretation.Item::description).toList(),
                difference(preview.plan().todos(), preview.todos(), language),
                kept.write(
                        preview.items().stream().map(Interpretation.Item::edit).toList()));
    }

    private Difference difference(List<Todo> from, List<Todo> to, Language language) {
        return Difference.between(from, to, catalogue, tool -> book.toolName(tool, language));
    }

    private Plan plan(Session session) {
        return book.plan(session)
                .orElseThrow(() -> Failure.notFound("PLAN_NOT_FOUND")
                        .with("plan_id", session.id().value()));
    }
}
