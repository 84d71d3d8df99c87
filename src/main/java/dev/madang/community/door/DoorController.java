package dev.madang.community.door;

import dev.madang.community.people.Entry;
import dev.madang.edge.Callers;
import dev.madang.edge.Exchange;
import dev.madang.edge.SignIn;
import dev.madang.edge.Wording;
import dev.madang.identity.Caller;
import dev.madang.identity.Login;
import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import dev.madang.ui.Form;
import dev.madang.ui.LocalPath;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming and going, for people. Passwords are no arguments: the framework logs those where somebody turns its logs up. */
@RoomController
@RequestMapping("/community")
class DoorController {

    private static final String SIGN_UP = "community/sign-up";
    private static final String SIGN_IN = "community/sign-in";
    private static final String HOME = "/community/mine";

    private final Entry entry;
    private final SignIn signIn;
    private final Wording wording;

    DoorController(Entry entry, SignIn signIn, Wording wording) {
        this.entry = entry;
        this.signIn = signIn;
        this.wording = wording;
    }

    @GetMapping("/sign-up")
    String ask(@RequestParam @Nullable String then, HttpServletRequest request, Model model) {
        return signUp(Form.empty(), then(then), request, model);
    }

    @PostMapping(path = "/sign-up", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        String then = then(request.getParameter("then"));
        Entry.Wish wish = new Entry.Wish(
                field(request, "email"),
                new Secret(field(request, "password")),
                field(request, "name"),
                field(request, "handle"));
        try {
            entry.enter(wish, request);
            Login ignored = signIn.begin(wish.email(), wish.password(), request, response);
            return "redirect:" + then;
        } catch (Failure refused) {
            response.setStatus(status(refused, 422));
            Form form = Form.empty()
                    .with("email", wish.email())
                    .with("name", wish.name())
                    .with("handle", wish.handle())
                    .fault(faulty(refused), words(refused, request));
            return signUp(form, then, request, model);
        }
    }

    @GetMapping("/sign-in")
    String gate(@RequestParam @Nullable String then, HttpServletRequest request, Model model) {
        return signIn(Form.empty(), then(then), request, model);
    }

    @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String come(HttpServletRequest request, HttpServletResponse response, Model model) {
        String then = then(request.getParameter("then"));
        String email = field(request, "email");
        try {
            Login ignored = signIn.begin(email, new Secret(field(request, "password")), request, response);
            return "redirect:" + then;
        } catch (Failure refused) {
            response.setStatus(status(refused, HttpServletResponse.SC_UNAUTHORIZED));
            Form form = Form.empty().with("email", email).fault("password", words(refused, request));
            return signIn(form, then, request, model);
        }
    }

    @PostMapping(path = "/sign-out", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
        return "redirect:/community";
    }

    private String signUp(Form form, String then, HttpServletRequest request, Model model) {
        model.addAttribute("open", entry.isOpenTo(request));
        return page(SIGN_UP, form, then, request, model);
    }

    private String signIn(Form form, String then, HttpServletRequest request, Model model) {
        return page(SIGN_IN, form, then, request, model);
    }

    private static String page(String view, Form form, String then, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("then", then);
        model.addAttribute("nav", "mine");
        model.addAttribute("local", Callers.of(request) instanceof Caller.Owner);
        return view;
    }

    private String words(Failure refused, HttpServletRequest request) {
        return wording.message(refused, Exchange.of(request).language());
    }

    private static int status(Failure refused, int otherwise) {
        return switch (refused.kind()) {
            case LIMITED -> 429;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            default -> otherwise;
        };
    }

    /** The field to which a sentence belongs; what is taken is told at the address, so that it says nothing of which of them. */
    private static String faulty(Failure refused) {
        String reason = refused.reason();
        if (reason.startsWith("PASSWORD_")) {
            return "password";
        }
        if (reason.endsWith("HANDLE_INVALID")) {
            return "handle";
        }
        return reason.startsWith("CHARACTER_NAME") ? "name" : "email";
    }

    private static String then(@Nullable String wanted) {
        String path = LocalPath.of(wanted);
        return path.equals("/") ? HOME : path;
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
