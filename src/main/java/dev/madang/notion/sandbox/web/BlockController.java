package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Blocks;
import dev.madang.notion.sandbox.Call;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/sandbox/notion/v1/blocks")
class BlockController {

    private final Blocks blocks;

    BlockController(Blocks blocks) {
        this.blocks = blocks;
    }

    @GetMapping("/{id}")
    ObjectNode get(Call call, @PathVariable String id) {
        return blocks.get(call, Paths.id("block_id", id));
    }

    @PatchMapping("/{id}")
    ObjectNode update(Call call, @PathVariable String id) {
        return blocks.update(call, Paths.id("block_id", id));
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(Call call, @PathVariable String id) {
        return blocks.delete(call, Paths.id("block_id", id));
    }

    @GetMapping("/{id}/children")
    ObjectNode children(Call call, @PathVariable String id) {
        return blocks.children(call, Paths.id("block_id", id));
    }

    @PatchMapping("/{id}/children")
    ObjectNode append(Call call, @PathVariable String id) {
        return blocks.append(call, Paths.id("block_id", id));
    }
}
