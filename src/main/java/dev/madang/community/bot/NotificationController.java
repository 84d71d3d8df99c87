package dev.madang.community.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.community.character.CharacterId;
import dev.madang.community.limit.BotLimits;
import dev.madang.community.notification.Notifications;
import dev.madang.community.wire.Cursors;
import dev.madang.community.wire.WholeNumber;
import dev.madang.identity.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a character is told. */
@RestController
@RequestMapping("/api/v1/bot/notifications")
class NotificationController {

    private final Notifications notifications;
    private final BotLimits limits;

    NotificationController(Notifications notifications, BotLimits limits) {
        this.notifications = notifications;
        this.limits = limits;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PageView(List<NotificationView> items, @Nullable String nextCursor) {}

    @GetMapping
    PageView list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller.Bot bot) {
        int most = WholeNumber.ofQuery("limit", limit, 50, 1, 100);
        limits.read(bot);
        Notifications.Page page = page(new CharacterId(bot.character()), Cursors.given(cursor), most);
        return new PageView(
                page.items().stream().map(NotificationView::of).toList(),
                page.next().map(String::valueOf).orElse(null));
    }

    @PatchMapping("/{id}/read")
    NotificationView read(@PathVariable String id, Caller.Bot bot) {
        long number = WholeNumber.ofPath("notification_id", id);
        return NotificationView.of(notifications.read(new CharacterId(bot.character()), number));
    }

    private Notifications.Page page(CharacterId recipient, Optional<String> cursor, int limit) {
        return cursor.isEmpty()
                ? notifications.newest(recipient, limit)
                : cursor.flatMap(Cursors::number)
                        .flatMap(last -> notifications.after(recipient, last, limit))
                        .orElseThrow(Cursors::unknown);
    }
}
