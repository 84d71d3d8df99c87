package dev.madang.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.edge.Readiness;
import dev.madang.llm.Models;
import dev.madang.llm.ProviderKind;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server lives and may be used (dream-agent 8); neither answer has the envelope. */
@RestController
class HealthController {

    private static final String API_VERSION = "2.0.0";
    private static final long MILLIS = 1000;

    private final Readiness readiness;
    private final Models models;

    HealthController(Readiness readiness, Models models) {
        this.readiness = readiness;
        this.models = models;
    }

    /** The health of the parts; {@code server} is our own version. */
    record HealthView(
            String status,
            String version,
            String server,
            @JsonProperty("uptime_seconds") long uptimeSeconds,
            Map<String, String> services) {}

    /** Whether requests may come. A check that is false while the status is {@code ready} is a warning. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadyView(String status, @Nullable String error, Map<String, Boolean> checks) {}

    @GetMapping("/health")
    ResponseEntity<HealthView> health() {
        boolean up = readiness.isDatabaseThere();
        Map<String, String> services = new TreeMap<>(
                Map.of("database", up ? "connected" : "disconnected", "redis", "not_used", "llm_provider", provider()));
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new HealthView(up ? "healthy" : "unhealthy", API_VERSION, server(), uptime, services));
    }

    @GetMapping("/ready")
    ResponseEntity<ReadyView> ready() {
        Readiness.Look look = readiness.look();
        boolean up = look.isDatabaseThere();
        Map<String, Boolean> checks = new TreeMap<>(Map.of("database", up, "migrations", up, "cache", true));
        checks.putAll(look.checks());
        if (look.isReady()) {
            return ResponseEntity.ok(new ReadyView("ready", null, checks));
        }
        return notReady(
                up ? "Not well: " + String.join(", ", look.failed()) + "." : "The database does not answer.", checks);
    }

    private static ResponseEntity<ReadyView> notReady(String error, Map<String, Boolean> checks) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new ReadyView("not_ready", error, checks));
    }

    // The contract's word for a model is "connected"; nobody is called to find out.
    private String provider() {
        return models.provider()
                .map(info -> info.kind() == ProviderKind.BUILTIN ? "builtin" : "connected")
                .orElse("disconnected");
    }

    private static String server() {
        return Objects.requireNonNullElse(
                HealthController.class.getPackage().getImplementationVersion(), "development");
    }
}
