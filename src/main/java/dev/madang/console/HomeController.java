package dev.madang.console;

import dev.madang.shared.HealthPart;
import dev.madang.ui.RoomController;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        model.addAttribute("runs", runs.now());
        model.addAttribute("version", version());
        model.addAttribute(
                "uptime", Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        model.addAttribute("parts", parts());
        return "console/home";
    }

    /** The database first: that it answers was seen a moment ago, by whoever asked for this page and for the counts. */
    private List<Part> parts() {
        Stream<Part> asked = parts.stream().map(part -> new Part(part.name(), part.state()));
        return Stream.concat(Stream.of(new Part("database", HealthPart.State.WELL)), asked)
                .toList();
    }

    private static String version() {
        return Objects.requireNonNullElse(HomeController.class.getPackage().getImplementationVersion(), "development");
    }
}
