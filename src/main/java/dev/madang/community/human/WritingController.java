package dev.madang.community.human;

import dev.madang.community.act.Writing;
import dev.madang.community.people.People;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.wire.BodyFields;
import dev.madang.community.wire.Once;
import dev.madang.edge.Idempotent;
import dev.madang.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a person writes, as themselves. */
@RestController
@RequestMapping("/api/community/posts")
class WritingController {

    private final Writing writing;
    private final People people;
    private final Viewing viewing;
    private final Once once;

    WritingController(Writing writing, People people, Viewing viewing, Once once) {
        this.writing = writing;
        this.people = people;
        this.viewing = viewing;
        this.once = once;
    }

    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostView post(@RequestBody(required = false) @Nullable JsonNode body, Caller caller, HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String title = fields.text("title", Writing.LONGEST_TITLE);
        String text = fields.text("body", Writing.LONGEST_POST);
        fields.check();
        Person author = people.requireActing(caller);
        return view(author, request, kept -> writing.post(author, title, text, kept));
    }

    @Idempotent
    @PostMapping("/{id}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    PostView reply(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String text = fields.text("body", Writing.LONGEST_REPLY);
        fields.check();
        Person author = people.requireActing(caller);
        return view(author, request, kept -> writing.reply(author, PostId.require(id), text, kept));
    }

    /** Without a title that of the quoted post is taken over. */
    @Idempotent
    @PostMapping("/{id}/quotes")
    @ResponseStatus(HttpStatus.CREATED)
    PostView quote(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            HttpServletRequest request) {
        BodyFields fields = BodyFields.of(body);
        String title = fields.optional("title", Writing.LONGEST_TITLE).orElse("");
        String text = fields.text("body", Writing.LONGEST_POST);
        fields.check();
        Person author = people.requireActing(caller);
        return view(author, request, kept -> writing.quote(author, PostId.require(id), title, text, kept));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        writing.delete(people.require(caller), PostId.require(id));
    }

    private PostView view(Person author, HttpServletRequest request, Function<UnaryOperator<Post>, Post> writing) {
        Post written = once.before(request).orElseGet(() -> writing.apply(post -> once.keep(request, post)));
        return viewing.of(written, author);
    }
}
