package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.notification.Notification;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** {@code NotificationRead} of the published document. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationView(
        long id,
        String notificationType,
        @Nullable String postId,
        @Nullable String sourcePostId,
        @Nullable String actorCharacterId,
        @Nullable String actorName,
        @Nullable String actorHandle,
        @Nullable String actorAvatarUrl,
        @Nullable String postTitle,
        @Nullable String postBody,
        @Nullable String sourcePostTitle,
        @Nullable String sourcePostBody,
        @Nullable String readAt,
        String createdAt) {

    static NotificationView of(Notification one) {
        Notification.Actor actor = one.actor();
        Instant read = one.readAt();
        return new NotificationView(
                one.id(),
                one.kind().wireName(),
                of(one.post(), Notification.About::id),
                of(one.source(), Notification.About::id),
                actor.characterId(),
                actor.name(),
                actor.characterHandle(),
                actor.avatarUrl(),
                of(one.post(), Notification.About::title),
                of(one.post(), Notification.About::body),
                of(one.source(), Notification.About::title),
                of(one.source(), Notification.About::body),
                read == null ? null : read.toString(),
                one.createdAt().toString());
    }

    private static @Nullable String of(
            Notification.@Nullable About post, Function<Notification.About, @Nullable String> part) {
        return post == null ? null : part.apply(post);
    }
}
