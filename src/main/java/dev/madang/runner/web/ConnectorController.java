package dev.madang.runner.web;

import dev.madang.runner.connectors.Connector;
import dev.madang.runner.connectors.Connectors;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The connectors that can be used on this machine (cli-runner, GET /connectors). */
@RestController
@RequestMapping("/api/v1")
class ConnectorController {

    private final Connectors connectors;

    ConnectorController(Connectors connectors) {
        this.connectors = connectors;
    }

    record ConnectorsView(List<String> connectors, int count) {}

    @GetMapping("/connectors")
    ConnectorsView connectors() {
        List<String> names =
                connectors.available().stream().map(Connector::name).toList();
        return new ConnectorsView(names, names.size());
    }
}
