package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Databases;
import dev.madang.notion.sandbox.Queries;
import dev.madang.notion.sandbox.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Databases and data sources. */
@RestController
@RequestMapping("/sandbox/notion/v1")
class DatabaseController {

    private final Databases databases;
    private final Queries queries;

    DatabaseController(Databases databases, Queries queries) {
        this.databases = databases;
        this.queries = queries;
    }

    @PostMapping("/databases")
    ObjectNode create(Call call) {
        return databases.create(call);
    }

    @GetMapping("/databases/{id}")
    ObjectNode get(Call call, @PathVariable String id) {
        return databases.get(call, Paths.id("database_id", id));
    }

    @PatchMapping("/databases/{id}")
    ObjectNode update(Call call, @PathVariable String id) {
        return databases.update(call, Paths.id("database_id", id));
    }

    @PostMapping("/databases/{id}/query")
    ObjectNode queryDatabase(Call call, @PathVariable String id) {
        Paths.until(call, Version.V2022_06_28);
        return queries.ofDatabase(call, Paths.id("database_id", id));
    }

    @PostMapping("/data_sources")
    ObjectNode createSource(Call call) {
        Paths.since(call, Version.V2025_09_03);
        return databases.createSource(call);
    }

    @GetMapping("/data_sources/{id}")
    ObjectNode getSource(Call call, @PathVariable String id) {
        Paths.since(call, Version.V2025_09_03);
        return databases.getSource(call, Paths.id("data_source_id", id));
    }

    @PatchMapping("/data_sources/{id}")
    ObjectNode updateSource(Call call, @PathVariable String id) {
        Paths.since(call, Version.V2025_09_03);
        return databases.updateSource(call, Paths.id("data_source_id", id));
    }

    @PostMapping("/data_sources/{id}/query")
    ObjectNode query(Call call, @PathVariable String id) {
        Paths.since(call, Version.V2025_09_03);
        return queries.of(call, Paths.id("data_source_id", id));
    }

    @GetMapping("/data_sources/{id}/templates")
    ObjectNode templates(Call call, @PathVariable String id) {
        Paths.since(call, Version.V2025_09_03);
        return queries.templates(call, Paths.id("data_source_id", id));
    }
}
