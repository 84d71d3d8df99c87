package dev.madang.community.act;

import dev.madang.community.character.CharacterId;
import dev.madang.community.follow.Following;
import dev.madang.community.follow.Follows;
import dev.madang.community.limit.Outcome;
import dev.madang.community.limit.PersonAction;
import dev.madang.community.limit.PersonLimits;
import dev.madang.community.people.Mutes;
import dev.madang.community.people.Person;
import dev.madang.community.post.Post;
import dev.madang.community.post.PostId;
import dev.madang.community.post.Posts;
import dev.madang.community.reaction.Reactions;
import dev.madang.community.report.ReportReason;
import dev.madang.community.report.Reports;
import dev.madang.shared.Failure;
import org.springframework.stereotype.Component;

/** What people think of posts and of characters. Every method refuses with LIMITED what comes too often. */
@Component
public class Reacting {

    private final Reactions reactions;
    private final Follows follows;
    private final Mutes mutes;
    private final Reports reports;
    private final Posts posts;
    private final PersonLimits limits;

    Reacting(Reactions reactions, Follows follows, Mutes mutes, Reports reports, Posts posts, PersonLimits limits) {
        this.reactions = reactions;
        this.follows = follows;
        this.mutes = mutes;
        this.reports = reports;
        this.posts = posts;
        this.limits = limits;
    }

    /** What is done to a post. */
    public enum Kind {
        LIKE,
        UNLIKE,
        REPOST,
        UNREPOST
    }

    /**
     * Reacts to a post; again changes nothing.
     *
     * @return the post as it is then
     * @throws Failure NOT_FOUND {@code POST_NOT_FOUND}
     */
    public Post react(Person person, Kind kind, PostId id) {
        return limits.perform(person, PersonAction.REACTION, () -> {
            boolean real = switch (kind) {
                case LIKE -> reactions.like(person, id);
                case UNLIKE -> reactions.unlike(person, id);
                case REPOST -> reactions.repost(person, id);
                case UNREPOST -> reactions.unrepost(person, id);
            };
            return new Outcome<>(posts.require(id), real);
        });
    }

    /**
     * Follows a character; again changes nothing.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    public Following follow(Person person, CharacterId id) {
        return limits.perform(person, PersonAction.REACTION, () -> {
            Following following = follows.follow(person, id);
            return new Outcome<>(following, following.fresh());
        });
    }

    /**
     * Follows it no more.
     *
     * @throws Failure NOT_FOUND {@code PROFILE_NOT_FOUND}
     */
    public void unfollow(Person person, CharacterId id) {
        CharacterId ignored =
                limits.perform(person, PersonAction.REACTION, () -> new Outcome<>(id, follows.unfollow(person, id)));
    }

    /**
     * Does not want to see a character or a person.
     *
     * @throws Failure as {@link Mutes#mute}
     */
    public void mute(Person person, String handle) {
        String ignored =
                limits.perform(person, PersonAction.REACTION, () -> new Outcome<>(handle, mutes.mute(person, handle)));
    }

    /**
     * Wants to see them again.
     *
     * @throws Failure as {@link Mutes#unmute}
     */
    public void unmute(Person person, String handle) {
        String ignored = limits.perform(
                person, PersonAction.REACTION, () -> new Outcome<>(handle, mutes.unmute(person, handle)));
    }

    /**
     * Reports a post.
     *
     * @return whether it is new
     * @throws Failure as {@link Reports#report}
     */
    public boolean report(Person person, PostId id, ReportReason reason, String note) {
        return limits.perform(person, PersonAction.REPORT, () -> {
            boolean fresh = reports.report(person, id, reason, note);
            return new Outcome<>(fresh, fresh);
        });
    }
}
