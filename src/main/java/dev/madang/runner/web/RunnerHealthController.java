package dev.madang.runner.web;

import dev.madang.edge.Family;
import dev.madang.edge.Serves;
import dev.madang.shared.Failure;
import dev.madang.shared.HealthPart;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server lives and may be used, under the base URL and, on the runner's own port, bare. */
@RestController
@Serves(Family.RUNNER)
class RunnerHealthController {

    private final List<HealthPart> parts;

    RunnerHealthController(List<HealthPart> parts) {
        this.parts = List.copyOf(parts);
    }

    record StatusView(String status) {}

    @GetMapping({"/api/v1/health", "/health"})
    StatusView health() {
        return new StatusView("healthy");
    }

    @GetMapping({"/api/v1/ready", "/ready"})
    StatusView ready() {
        if (parts.stream().anyMatch(part -> part.state() == HealthPart.State.FAILED)) {
            throw Failure.of(Failure.Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE");
        }
        return new StatusView("ready");
    }
}
