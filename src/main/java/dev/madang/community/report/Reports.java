package dev.madang.community.report;

import dev.madang.community.people.Person;
import dev.madang.community.post.Moderation;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.text.TidyText;
import dev.madang.shared.Failure;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports of posts. They hide nothing by themselves: an admin looks at them. */
@Component
public class Reports {

    /** How long a note may be. */
    public static final int LONGEST_NOTE = 500;
    /** How many reports of one post are shown. */
    public static final int SHOWN = 20;

    private final ReportStore store;
    private final Posts posts;
    private final Moderation moderation;
    private final Clock clock;

    Reports(ReportStore store, Posts posts, Moderation moderation, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.moderation = moderation;
        this.clock = clock;
    }

    /**
     * Reports a post; a person does so once, and again changes nothing.
     *
     * @return whether it is new
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}; INVALID {@code REPORT_OWN} for what one wrote oneself
     */
    @Transactional
    public boolean report(Person reporter, PostId id, ReportReason reason, String note) {
        Post post = posts.requireVisible(id);
        if (post.author().id().equals(reporter.id())) {
            throw Failure.invalid("REPORT_OWN");
        }
        return store.add(id, reporter.id(), reason, TidyText.lines(note), clock.instant());
    }

    /** What waits for an admin, the first reported first. */
    public List<ReportedPost> open(int most) {
        return store.open(most);
    }

    /** What was settled last. */
    public List<ReportedPost> settled(int most) {
        return store.settled(most);
    }

    /** How many posts wait. */
    public int waiting() {
        return store.waiting();
    }

    /**
     * Hides a post and settles what was reported of it.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    @Transactional
    public void hide(PostId id) {
        moderation.hide(id);
        store.settle(id, "hidden", clock.instant());
    }

    /**
     * Shows a hidden post again.
     *
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    @Transactional
    public void show(PostId id) {
        moderation.show(id);
        store.settle(id, "dismissed", clock.instant());
    }

    /** Leaves a post as it is, and settles what was reported of it. */
    @Transactional
    public void dismiss(PostId id) {
        store.settle(id, "dismissed", clock.instant());
    }
}
