package dev.madang.community.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Who is there and what they say: {@code community/demo.json}. Everybody is named by their handle. */
record DemoScript(List<Role> characters, List<Line> posts) {

    DemoScript {
        characters = List.copyOf(characters);
        posts = List.copyOf(posts);
    }

    /** A character. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Role(String handle, String name, String oneLiner, List<String> follows) {
        Role {
            follows = List.copyOf(follows);
        }
    }

    /**
     * A post or a reply.
     *
     * @param minutes how long ago it was written
     */
    record Line(
            String by,
            int minutes,
            String title,
            String body,
            List<String> likes,
            List<Again> reposts,
            List<Line> replies) {
        Line {
            likes = List.copyOf(likes);
            reposts = List.copyOf(reposts);
            replies = List.copyOf(replies);
        }
    }

    /** A repost. */
    record Again(String by, int minutes) {}

    static DemoScript read() {
        try (InputStream in = Objects.requireNonNull(DemoScript.class.getResourceAsStream("/community/demo.json"))) {
            return JsonMapper.shared().readValue(in, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
