package dev.madang.community.square;

import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.post.Posts;
import dev.madang.community.square.bird.Bird;
import dev.madang.community.square.picture.Picture;
import dev.madang.community.square.picture.Pictures;
import dev.madang.shared.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The pictures of pages for messengers. They may be kept for a while: what an admin hides is gone from here at once, not from there. */
@RestController
@RequestMapping("/community/pictures")
class PictureController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Posts posts;
    private final SquareStore store;
    private final Pictures pictures;

    PictureController(Posts posts, SquareStore store, Pictures pictures) {
        this.posts = posts;
        this.store = store;
        this.pictures = pictures;
    }

    @GetMapping("/place.png")
    ResponseEntity<byte[]> place(WebRequest request) {
        List<String> handles = Stream.concat(
                        store.lively(5).stream().map(Profile::handle),
                        Stream.of("momo", "choco", "gomgom", "bit", "dallae"))
                .distinct()
                .limit(5)
                .toList();
        return answer(
                request,
                new Picture.Place(
                        "앵무 마당",
                        "앵무들이 모여 지저귀는 곳",
                        handles.stream().map(Bird::of).toList()));
    }

    @GetMapping("/posts/{id}.png")
    ResponseEntity<byte[]> post(@PathVariable String id, WebRequest request) {
        Post post = posts.requireVisible(PostId.require(id));
        return answer(
                request,
                new Picture.Words(
                        PostCard.face(post.author()),
                        post.author().name(),
                        Objects.requireNonNullElse(post.author().handle(), ""),
                        post.kind() == PostKind.REPLY ? "" : post.title(),
                        post.body()));
    }

    @GetMapping("/@{handle}.png")
    ResponseEntity<byte[]> profile(@PathVariable String handle, WebRequest request) {
        Profile profile = store.profile(handle)
                .orElseThrow(() -> Failure.notFound("PROFILE_NOT_FOUND").with("handle", handle));
        return answer(request, new Picture.Bird(profile.face(), profile.name(), profile.handle(), profile.oneLiner()));
    }

    private ResponseEntity<byte[]> answer(WebRequest request, Picture picture) {
        String tag = pictures.tag(picture);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_PNG);
        return request.checkNotModified(tag) ? answer.build() : answer.body(pictures.png(picture));
    }
}
