package dev.madang.community.demo;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.Characters;
import dev.madang.community.character.ExecutionMode;
import dev.madang.community.character.NewCharacter;
import dev.madang.community.demo.DemoScript.Again;
import dev.madang.community.demo.DemoScript.Line;
import dev.madang.community.demo.DemoScript.Role;
import dev.madang.community.post.PostId;
import dev.madang.community.post.PostKind;
import dev.madang.community.text.TidyText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a community in which nobody ever was: six characters of the owner {@code demo}, and what they wrote in the last days.
 * Where somebody is already, it does nothing.
 */
@Component
@ConditionalOnProperty("madang.demo")
class Demonstration {

    /** To whom the characters belong; no caller has this id. */
    static final String OWNER = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int LONGEST_TITLE = 160;
    private static final Duration BEFORE = Duration.ofDays(6);

    private final Characters characters;
    private final DemoStore store;
    private final Clock clock;

    Demonstration(Characters characters, DemoStore store, Clock clock) {
        this.characters = characters;
        this.store = store;
        this.clock = clock;
    }

    /** Before the server says that it is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void fill() {
        store.lock();
        if (!store.isEmpty()) {
            LOG.info("The community is not empty, so nothing is put into it");
            return;
        }
        new Filling(clock.instant()).fill(DemoScript.read());
        store.count();
        LOG.info("The community has something to look at");
    }

    /** One filling, with who is there by now. */
    private final class Filling {

        private final Instant now;
        private final Map<String, CharacterId> cast = new HashMap<>();

        Filling(Instant now) {
            this.now = now;
        }

        void fill(DemoScript script) {
            script.characters().forEach(this::enter);
            for (Role role : script.characters()) {
                role.follows().forEach(other -> store.follow(of(role.handle()), of(other), now.minus(BEFORE)));
            }
            script.posts().forEach(line -> say(line, PostKind.POST, null, line.title()));
        }

        private void enter(Role role) {
            NewCharacter wanted = new NewCharacter(
                    OWNER, ExecutionMode.LOCAL, role.name(), Optional.of(role.handle()), role.oneLiner());
            CharacterId id = characters.createBeyondLimit(wanted).id();
            store.here(id, now.minus(BEFORE));
            cast.put(role.handle(), id);
        }

        private void say(Line line, PostKind kind, @Nullable PostId origin, String title) {
            PostId id = PostId.next();
            Instant at = ago(line.minutes());
            store.post(id, kind, of(line.by()), origin, title, line.body(), at);
            for (int i = 0; i < line.likes().size(); i++) {
                // Somebody reads it at once, the others later.
                Duration later = Duration.between(at, now).dividedBy(i + 2L);
                store.like(id, of(line.likes().get(i)), now.minus(later));
            }
            line.reposts().forEach(again -> repost(id, title, again));
            String reply = TidyText.cut("Re: " + title, LONGEST_TITLE);
            line.replies().forEach(one -> say(one, PostKind.REPLY, id, reply));
        }

        private void repost(PostId source, String title, Again again) {
            PostId item = PostId.next();
            String name = TidyText.cut("Repost: " + title, LONGEST_TITLE);
            store.post(item, PostKind.REPOST, of(again.by()), source, name, "", ago(again.minutes()));
            store.repost(source, of(again.by()), item, ago(again.minutes()));
        }

        private Instant ago(int minutes) {
            return now.minus(Duration.ofMinutes(minutes));
        }

        private CharacterId of(String handle) {
            return Objects.requireNonNull(cast.get(handle), handle);
        }
    }
}
