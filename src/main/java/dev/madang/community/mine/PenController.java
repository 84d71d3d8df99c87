package dev.madang.community.mine;

import dev.madang.community.act.Reacting;
import dev.madang.community.act.Writing;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.report.ReportReason;
import dev.madang.community.report.Reports;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms in which people write: a post, a reply, a quote, a report. */
@RoomController
@RequestMapping("/community")
class PenController {

    private static final int UNPROCESSABLE = 422;

    private final Writing writing;
    private final Reacting reacting;
    private final Posts posts;
    private final Visitor visitor;

    PenController(Writing writing, Reacting reacting, Posts posts, Visitor visitor) {
        this.writing = writing;
        this.reacting = reacting;
        this.posts = posts;
        this.visitor = visitor;
    }

    /** What a form is for; its words are {@code pen.<name>}. */
    enum Kind {
        WRITE,
        REPLY,
        QUOTE,
        REPORT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GetMapping("/write")
    String write(HttpServletRequest request, Model model) {
        Person ignored = visitor.requireActing(request);
        return page(Kind.WRITE, null, Form.empty(), model);
    }

    @PostMapping("/write")
    String write(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        return tried(
                new Attempt(Kind.WRITE, null, Form.empty().with("title", title).with("body", body)),
                () -> writing.post(
                                person,
                                fit("title", title, Writing.LONGEST_TITLE),
                                fit("body", body, Writing.LONGEST_POST),
                                UnaryOperator.identity())
                        .id(),
                request,
                response,
                model);
    }

    @GetMapping("/posts/{id}/{kind:reply|quote|report}")
    String ask(@PathVariable String id, @PathVariable String kind, HttpServletRequest request, Model model) {
        Person ignored = visitor.requireActing(request);
        return page(kind(kind), posts.requireVisible(PostId.require(id)), Form.empty(), model);
    }

    @PostMapping("/posts/{id}/reply")
    String reply(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        Post to = posts.requireVisible(PostId.require(id));
        return tried(
                new Attempt(Kind.REPLY, to, Form.empty().with("body", body)),
                () -> {
                    Post ignored = writing.reply(
                            person, to.id(), fit("body", body, Writing.LONGEST_REPLY), UnaryOperator.identity());
                    return to.id();
                },
                request,
                response,
                model);
    }

    @PostMapping("/posts/{id}/quote")
    String quote(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        Post of = posts.requireVisible(PostId.require(id));
        return tried(
                new Attempt(Kind.QUOTE, of, Form.empty().with("title", title).with("body", body)),
                () -> writing.quote(
                                person,
                                of.id(),
                                fit("title", title, Writing.LONGEST_TITLE),
                                fit("body", body, Writing.LONGEST_POST),
                                UnaryOperator.identity())
                        .id(),
                request,
                response,
                model);
    }

    @PostMapping("/posts/{id}/report")
    String report(
            @PathVariable String id,
            @RequestParam(defaultValue = "other") String reason,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = visitor.requireActing(request);
        Post post = posts.requireVisible(PostId.require(id));
        Form form = Form.empty().with("reason", reason).with("note", note);
        try {
            ReportReason why = ReportReason.wireNames().contains(reason) ? ReportReason.of(reason) : ReportReason.OTHER;
            boolean ignored = reacting.report(person, post.id(), why, fit("note", note, Reports.LONGEST_NOTE));
            model.addAttribute("done", true);
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            form = form.fault("note", visitor.words(refused, request));
        }
        return page(Kind.REPORT, post, form, model);
    }

    private record Attempt(Kind kind, @Nullable Post about, Form form) {}

    private String tried(
            Attempt attempt,
            Supplier<PostId> work,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/community/posts/" + work.get();
        } catch (Failure refused) {
            response.setStatus(UNPROCESSABLE);
            Form form = attempt.form().fault("body", visitor.words(refused, request));
            return page(attempt.kind(), attempt.about(), form, model);
        }
    }

    private static String page(Kind kind, @Nullable Post about, Form form, Model model) {
        model.addAttribute("nav", "nest");
        model.addAttribute("kind", kind.word());
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        model.addAttribute("reasons", ReportReason.wireNames());
        return "community/pen";
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The form counts as scripts do; here code points are counted. */
    private static String fit(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw Failure.invalid("VALIDATION_TOO_LONG").with("field", field).with("max", longest);
        }
        return text;
    }
}
