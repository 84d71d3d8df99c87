package dev.madang.edge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.shared.Failure;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handlers of the agent's that fail, or answer, in every way there is. */
@TestComponent
@RestController
class Probe {

    @GetMapping("/api/agent/probe/data")
    @Enveloped
    Map<String, Object> data() {
        return Map.of("session_id", "sess_1");
    }

    @PostMapping("/api/agent/probe/accepted")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Enveloped
    Map<String, Object> accepted() {
        return Map.of("status", "running");
    }

    @GetMapping("/api/agent/probe/bare")
    Map<String, Object> bare() {
        return Map.of("status", "healthy");
    }

    @PostMapping("/api/agent/probe/body")
    @Enveloped
    Body body(@Valid @RequestBody Body body) {
        return body;
    }

    record Body(
            @JsonProperty("user_input") @NotBlank @Size(max = 20)
            String userInput,

            @JsonProperty("options") @Valid Options options,
            @JsonProperty("edits") List<@Valid Edit> edits) {}

    record Options(
            @JsonProperty("max_execution_time_sec") @Min(1) @Max(3600)
            Integer maxExecutionTimeSec) {}

    record Edit(
            @JsonProperty("todo_id") @NotBlank String todoId,
            @JsonProperty("action") Action action) {}

    enum Action {
        @JsonProperty("add_todo")
        ADD,
        @JsonProperty("remove_todo")
        REMOVE
    }

    @GetMapping("/api/agent/probe/list")
    Map<String, Object> list(@RequestParam @Min(1) @Max(100) int limit, @RequestParam String sort) {
        return Map.of("limit", limit, "sort", sort);
    }

    @GetMapping("/api/agent/probe/failure/{kind}/{reason}")
    void fail(@PathVariable Failure.Kind kind, @PathVariable String reason, @RequestParam Map<String, String> details) {
        Failure failure = Failure.of(kind, reason);
        for (var detail : details.entrySet()) {
            failure = failure.with(detail.getKey(), detail.getValue());
        }
        throw failure;
    }

    @GetMapping("/api/agent/probe/limit")
    void limit() {
        throw Failure.of(Failure.Kind.LIMITED, "RATE_LIMIT_EXCEEDED").with(Wording.RETRY_AFTER, 11.2);
    }

    @GetMapping("/api/agent/probe/bug")
    void bug() {
        throw new IllegalStateException("secret-of-the-server /root/data sk-123");
    }

    @GetMapping("/api/agent/probe/writer")
    void writer(HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("half of a page");
        throw Failure.conflict("PLAN_ALREADY_APPROVED").with("plan_id", "plan_1");
    }

    @GetMapping("/api/agent/probe/database")
    void database() {
        throw new DataAccessResourceFailureException("secret-of-the-server jdbc:postgresql://user:password@host");
    }

    @GetMapping("/api/agent/probe/status/{status}")
    void status(@PathVariable int status, HttpServletResponse response) throws IOException {
        response.sendError(status, "secret-of-the-server");
    }
}
