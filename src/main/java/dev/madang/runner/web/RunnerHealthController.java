package dev.madang.runner.web;

import dev.madang.edge.Family;
import dev.madang.edge.Readiness;
import dev.madang.edge.Serves;
import dev.madang.shared.Failure;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server lives and may be used, under the base URL and, on the runner's own port, bare. */
@RestController
@Serves(Family.RUNNER)
class RunnerHealthController {

    private final Readiness readiness;

    RunnerHealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    record StatusView(String status) {}

    @GetMapping({"/api/v1/health", "/health"})
    StatusView health() {
        return new StatusView("healthy");
    }

    @GetMapping({"/api/v1/ready", "/ready"})
    StatusView ready() {
        if (!readiness.look().isReady()) {
            throw Failure.of(Failure.Kind.UNAVAILABLE, "SERVICE_UNAVAILABLE");
        }
        return new StatusView("ready");
    }
}
