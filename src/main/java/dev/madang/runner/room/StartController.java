package dev.madang.runner.room;

import dev.madang.edge.Exchange;
import dev.madang.edge.Wording;
import dev.madang.identity.Caller;
import dev.madang.runner.ProcessId;
import dev.madang.runner.Processes;
import dev.madang.runner.connectors.Connector;
import dev.madang.runner.connectors.Connectors;
import dev.madang.runner.web.Orders;
import dev.madang.shared.Failure;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that starts a process. */
@RoomController
@RequestMapping("/processes")
class StartController {

    private static final Logger LOG = LoggerFactory.getLogger(StartController.class);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Processes processes;
    private final Orders orders;
    private final Connectors connectors;
    private final Wording wording;

    StartController(Processes processes, Orders orders, Connectors connectors, Wording wording) {
        this.processes = processes;
        this.orders = orders;
        this.connectors = connectors;
        this.wording = wording;
    }

    @GetMapping("/new")
    String form(@RequestParam @Nullable String again, Model model) {
        StartForm form = again == null ? StartForm.EMPTY : StartForm.again(processes.find(ProcessId.require(again)));
        model.addAttribute("form", form.form());
        return formPage(model);
    }

    @PostMapping
    String start(
            @ModelAttribute("start") StartForm start,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            ProcessId id = processes.start(
                    orders.of(start.request(), caller.id()),
                    caller.id(),
                    begun -> LOG.info("process {} is started in the console by {}", begun, caller.id()));
            return "redirect:/processes/" + id;
        } catch (Failure refused) {
            if (refused.kind() != Failure.Kind.INVALID && refused.kind() != Failure.Kind.LIMITED) {
                throw refused;
            }
            String sentence = wording.message(refused, Exchange.of(request).language());
            model.addAttribute("form", start.form().fault(StartForm.fieldOf(refused), sentence));
            response.setStatus(refused.kind() == Failure.Kind.LIMITED ? TOO_MANY : UNPROCESSABLE);
            return formPage(model);
        }
    }

    private String formPage(Model model) {
        model.addAttribute(
                "connectors",
                connectors.available().stream().map(Connector::name).toList());
        return "runner/new";
    }
}
