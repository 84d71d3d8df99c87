package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Version;
import dev.madang.notion.sandbox.Views;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/sandbox/notion/v1/views")
class ViewController {

    private final Views views;

    ViewController(Views views) {
        this.views = views;
    }

    @PostMapping
    ObjectNode create(Call call) {
        return views.create(known(call));
    }

    @GetMapping
    ObjectNode list(Call call) {
        return views.list(known(call));
    }

    @GetMapping("/{id}")
    ObjectNode get(Call call, @PathVariable String id) {
        return views.get(known(call), Paths.id("view_id", id));
    }

    @PatchMapping("/{id}")
    ObjectNode update(Call call, @PathVariable String id) {
        return views.update(known(call), Paths.id("view_id", id));
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(Call call, @PathVariable String id) {
        return views.delete(known(call), Paths.id("view_id", id));
    }

    @PostMapping("/{id}/queries")
    ObjectNode query(Call call, @PathVariable String id) {
        return views.query(known(call), Paths.id("view_id", id));
    }

    @GetMapping("/{id}/queries/{query}")
    ObjectNode results(Call call, @PathVariable String id, @PathVariable String query) {
        return views.results(known(call), Paths.id("view_id", id), Paths.id("query_id", query));
    }

    @DeleteMapping("/{id}/queries/{query}")
    ObjectNode forget(Call call, @PathVariable String id, @PathVariable String query) {
        return views.forget(known(call), Paths.id("view_id", id), Paths.id("query_id", query));
    }

    private static Call known(Call call) {
        Paths.since(call, Version.V2025_09_03);
        return call;
    }
}
