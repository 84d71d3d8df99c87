package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/sandbox/notion/v1/pages")
class PageController {

    private final Pages pages;

    PageController(Pages pages) {
        this.pages = pages;
    }

    @PostMapping
    ObjectNode create(Call call) {
        return pages.create(call);
    }

    @GetMapping("/{id}")
    ObjectNode get(Call call, @PathVariable String id) {
        return pages.get(call, Paths.id("page_id", id));
    }

    @PatchMapping("/{id}")
    ObjectNode update(Call call, @PathVariable String id) {
        return pages.update(call, Paths.id("page_id", id));
    }

    @PostMapping("/{id}/move")
    ObjectNode move(Call call, @PathVariable String id) {
        return pages.move(call, Paths.id("page_id", id));
    }

    @GetMapping("/{id}/properties/{property}")
    ObjectNode property(Call call, @PathVariable String id, @PathVariable String property) {
        return pages.property(call, Paths.id("page_id", id), Paths.id("property_id", property));
    }
}
