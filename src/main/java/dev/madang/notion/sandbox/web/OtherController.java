package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.Call;
import dev.madang.notion.sandbox.Search;
import dev.madang.notion.sandbox.Users;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Search and users, and the answer to addresses that Notion does not have. */
@RestController
@RequestMapping("/sandbox/notion/v1")
class OtherController {

    private final Search search;
    private final Users users;

    OtherController(Search search, Users users) {
        this.search = search;
        this.users = users;
    }

    @PostMapping("/search")
    ObjectNode search(Call call) {
        return search.find(call);
    }

    @GetMapping("/users/me")
    ObjectNode me(Call call) {
        return users.me(call);
    }

    @GetMapping("/users")
    ObjectNode users(Call call) {
        return users.list(call);
    }

    @GetMapping("/users/{id}")
    ObjectNode user(Call call, @PathVariable String id) {
        return users.get(call, Paths.id("user_id", id));
    }

    @RequestMapping("/**")
    ObjectNode unknown() {
        throw Paths.unknown();
    }
}
