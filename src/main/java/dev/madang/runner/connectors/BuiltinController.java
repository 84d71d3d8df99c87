package dev.madang.runner.connectors;

import dev.madang.runner.connectors.Ask.Job;
import dev.madang.shared.Failure;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the process of {@code builtin} asks. For everybody else, and without its token, this path is not there. */
@RestController
final class BuiltinController {

    private static final String HEADER = "X-Madang-Token";

    private final OneTimeTokens tokens;
    private final BuiltinAnswers answers;

    BuiltinController(OneTimeTokens tokens, BuiltinAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @PostMapping(BuiltinConnector.PATH + "{process}")
    void answer(@PathVariable String process, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Job job = job(process, request);
        String prompt = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        answers.answer(job, prompt, response.getOutputStream());
    }

    private Job job(String process, HttpServletRequest request) {
        String token = request.getHeader(HEADER);
        if (token == null || !isOfThisMachine(request)) {
            throw Failure.notFound("NOT_FOUND");
        }
        return tokens.redeem(process, new Secret(token)).orElseThrow(() -> Failure.notFound("NOT_FOUND"));
    }

    /** By the socket: from loopback, or from the very address that was called. */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        return InetAddress.ofLiteral(remote).isLoopbackAddress() || remote.equals(request.getLocalAddr());
    }
}
