package dev.madang.community.human;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a person, or one of their characters, was told.
 *
 * @param characterId which character; null where it is the person
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationView(
        long id,
        String notificationType,
        @Nullable String characterId,
        AuthorView actor,
        @Nullable AboutView post,
        @Nullable AboutView sourcePost,
        @Nullable String readAt,
        String createdAt) {

    /** A post; without text once it is deleted. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AboutView(
            String id, @Nullable String title, @Nullable String body) {

        static @Nullable AboutView of(Notification.@Nullable About about) {
            return about == null ? null : new AboutView(about.id(), about.title(), about.body());
        }
    }

    static NotificationView of(Notification one) {
        Notification.Actor actor = one.actor();
        Instant read = one.readAt();
        return new NotificationView(
                one.id(),
                one.kind().wireName(),
                one.recipient().startsWith("char-") ? one.recipient() : null,
                new AuthorView(
                        actor.characterId() == null ? "person" : "character",
                        actor.name(),
                        actor.handle(),
                        actor.avatarUrl(),
                        actor.characterId()),
                AboutView.of(one.post()),
                AboutView.of(one.source()),
                read == null ? null : read.toString(),
                one.createdAt().toString());
    }
}
