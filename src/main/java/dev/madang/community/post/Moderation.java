package dev.madang.community.post;

import dev.madang.shared.Failure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins may do with posts: a hidden one, and all that came from it, is masked and cannot be reacted to. */
@Component
public class Moderation {

    private final PostStore store;

    Moderation(PostStore store) {
        this.store = store;
    }

    /**
     * Hides a post; again changes nothing.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    @Transactional
    public void hide(PostId id) {
        require(id);
        if (store.setHidden(id, true)) {
            store.shadow(id);
        }
    }

    /** Shows it again; what was hidden by itself stays hidden. */
    @Transactional
    public void show(PostId id) {
        require(id);
        if (store.setHidden(id, false) && !store.isShadowed(id)) {
            store.unshadow(id);
        }
    }

    private void require(PostId id) {
        if (store.find(id).isEmpty()) {
            throw id.notFound();
        }
    }
}
