package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Comments;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/sandbox/notion/v1/comments")
class CommentController {

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    @PostMapping
    ObjectNode create(Call call) {
        return comments.create(call);
    }

    @GetMapping
    ObjectNode list(Call call) {
        return comments.list(call);
    }

    @GetMapping("/{id}")
    ObjectNode get(Call call, @PathVariable String id) {
        return comments.get(call, Paths.id("comment_id", id));
    }

    @PatchMapping("/{id}")
    ObjectNode update(Call call, @PathVariable String id) {
        return comments.update(call, Paths.id("comment_id", id));
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(Call call, @PathVariable String id) {
        return comments.delete(call, Paths.id("comment_id", id));
    }
}
