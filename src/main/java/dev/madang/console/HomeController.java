package dev.madang.console;

import dev.madang.shared.HealthPart;
import dev.madang.ui.RoomController;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The yard: who is here, how the house is, what is going on in it. */
@RoomController
class HomeController {

    private final RunCounts runs;
    private final List<HealthPart> parts;

    HomeController(RunCounts runs, List<HealthPart> parts) {
        this.runs = runs;
        this.parts =
                parts.stream().sorted(Comparator.comparing(HealthPart::name)).toList();
    }

    /** A part of the server and how it is. */
    record Part(String name, HealthPart.State state) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("version", version());
        model.addAttribute(
                "uptime", Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        model.addAttribute(
                "parts",
                parts.stream().map(part -> new Part(part.name(), part.state())).toList());
        model.addAttribute("runs", runs.now());
        return "console/home";
    }

    private static String version() {
        return Objects.requireNonNullElse(HomeController.class.getPackage().getImplementationVersion(), "development");
    }
}
