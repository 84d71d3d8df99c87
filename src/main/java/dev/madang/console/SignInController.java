package dev.madang.console;

import dev.madang.edge.Callers;
import dev.madang.edge.Exchange;
import dev.madang.edge.SignIn;
import dev.madang.edge.Wording;
import dev.madang.identity.Caller;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The gate: signing in and out, for people. */
@RoomController
class SignInController {

    private static final String PAGE = "console/sign-in";

    private final SignIn signIn;
    private final Wording wording;

    SignInController(SignIn signIn, Wording wording) {
        this.signIn = signIn;
        this.wording = wording;
    }

    @GetMapping("/login")
    String gate(@RequestParam @Nullable String then, HttpServletRequest request, Model model) {
        model.addAttribute("then", LocalPath.of(then));
        model.addAttribute("form", Form.empty());
        model.addAttribute("local", Callers.of(request) instanceof Caller.Owner);
        return PAGE;
    }

    // The password is no argument: the framework logs those where somebody turns its logs up.
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        String handle = field(request, "handle");
        Secret password = new Secret(field(request, "password"));
        String then = LocalPath.of(request.getParameter("then"));
        try {
            signIn.begin(handle, password, request, response);
            return "redirect:" + then;
        } catch (Failure refused) {
            String sentence = wording.message(refused, Exchange.of(request).language());
            model.addAttribute("then", then);
            model.addAttribute("form", Form.empty().with("handle", handle).fault("password", sentence));
            model.addAttribute("local", false);
            response.setStatus(refused.kind() == Failure.Kind.LIMITED ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
            return PAGE;
        }
    }

    @PostMapping(path = "/logout", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
        return "redirect:/login";
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
